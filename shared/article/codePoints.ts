/** Between offsets in UTF-16 units, which programs count, and in Unicode code points, which W3C counts. */
export interface CodePoints {
  /** An offset inside a surrogate pair counts the pair; one outside the text is its nearer end. */
  fromUtf16(offset: number): number;
  /** Code points to UTF-16 units, at most the text's length. */
  toUtf16(points: number): number;
}

/** Reads the text once; each question then costs the logarithm of its characters outside the BMP. */
export function indexCodePoints(text: string): CodePoints {
  /** Where each surrogate pair ends, in UTF-16 units: from there on an offset counts one less. */
  const ends = Array.from(text.matchAll(/[\u{10000}-\u{10ffff}]/gu), ({ index }) => index + 2);
  const length = text.length - ends.length;
  return {
    fromUtf16(offset) {
      const at = Math.max(0, Math.min(offset, text.length));
      return at - countUntil(ends, (end) => end <= at);
    },
    toUtf16(points) {
      const at = Math.max(0, Math.min(points, length));
      return at + countUntil(ends, (end, index) => end - index - 1 <= at);
    },
  };
}

/** How many of the sorted values come before the first for which it is not so. */
function countUntil(
  values: readonly number[],
  isBefore: (value: number, index: number) => boolean,
): number {
  let low = 0;
  let high = values.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (isBefore(values[middle] ?? 0, middle)) low = middle + 1;
    else high = middle;
  }
  return low;
}
