/**
 * The value of a JSON text, or undefined where the text is no JSON. For small texts whose value a
 * schema judges next; a project file is read by `parseJson`, which refuses what this would change.
 */
export function jsonValue(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    if (error instanceof SyntaxError) return undefined;
    throw error;
  }
}
