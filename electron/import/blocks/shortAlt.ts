const LONGEST_ALT = 2000;

/** The description of a picture as one line; undefined where there is none. */
export function shortAlt(alt: string | undefined): string | undefined {
  const text = alt
    ?.replace(/[\s\p{Cc}]+/gu, ' ')
    .trim()
    .slice(0, LONGEST_ALT)
    .toWellFormed();
  return text === '' ? undefined : text;
}
