/** A CSS string: everything but letters, digits and spaces is written as its code point. */
export function cssString(text: string): string {
  const escaped = text.replace(
    /[^A-Za-z0-9 ]/gu,
    (character) => `\\${(character.codePointAt(0) ?? 0).toString(16)} `,
  );
  return `"${escaped}"`;
}
