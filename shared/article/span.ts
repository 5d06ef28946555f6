/** A stretch of one text, in UTF-16 units, end-exclusive. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** The order of the text: by start, and of two that start together the longer first. */
export function compareSpans(a: Span, b: Span): number {
  return a.start - b.start || b.end - a.end;
}
