/**
 * JSON of a value on one line, with the members of each object sorted by the UTF-16 units of their names and
 * those without a value left out: values that say the same give the same text, however they were filled in.
 */
export function sortedJson(value: unknown): string {
  if (typeof value !== 'object' || value === null) return JSON.stringify(value ?? null);
  if (Array.isArray(value)) return `[${value.map(sortedJson).join(',')}]`;
  const members = Object.entries(value)
    .filter(([, item]) => item !== undefined)
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([name, item]) => `${JSON.stringify(name)}:${sortedJson(item)}`);
  return `{${members.join(',')}}`;
}
