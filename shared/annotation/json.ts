/** An object of a JSON document that came from outside. */
export type JsonObject = Readonly<Record<string, unknown>>;

export function isObject(value: unknown): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** JSON-LD writes one value and a list of one alike. */
export function listOf(value: unknown): readonly unknown[] {
  if (value === undefined || value === null) return [];
  return Array.isArray(value) ? value : [value];
}

/** The one text that stands there, if just one does. */
export function textOf(value: unknown): string | undefined {
  const [only, ...others] = listOf(value);
  if (others.length > 0) return undefined;
  if (isObject(only)) return textOf(only['@value']);
  return typeof only === 'string' ? only : undefined;
}

/** The names of its types, without the vocabulary's prefix. */
export function typesOf(object: JsonObject): string[] {
  return listOf(object.type ?? object['@type'])
    .filter((type) => typeof type === 'string')
    .map((type) =>
      type.replace(/^(?:oa:|as:|http:\/\/www\.w3\.org\/ns\/(?:oa|activitystreams)#)/, ''),
    );
}

export function idOf(object: JsonObject): string | undefined {
  return textOf(object.id ?? object['@id']);
}

/** Whether a text can be an absolute address (RFC 3986): a scheme, then anything without spaces. */
export function isAddress(text: unknown): text is string {
  return typeof text === 'string' && /^[a-z][a-z0-9+.-]*:[^\s<>"{}|\\^`]+$/i.test(text);
}
