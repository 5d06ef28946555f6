import { findDate } from './findDate';

/** `TARN HARBOUR, 12 September 2026 (NNA) – `: a place in capitals, a day, a dash, then the story. */
const DATELINE =
  /^(?<place>\p{Lu}[\p{Lu}\p{M} .'’-]+(?:, [\p{L} .'’-]{2,30})?),\s+(?<day>[\p{L}\d .,]{3,30}?)\s*(?:\([^)]{1,30}\)\s*)?(?:[–—]|--?)\s/u;

/**
 * The day in a news agency's dateline, which begins the first paragraph instead of having a line of
 * its own; undefined where the paragraph begins otherwise or the day has no year.
 */
export function readRunInDateline(paragraph: string): string | undefined {
  const day = DATELINE.exec(paragraph)?.groups?.day;
  if (day === undefined) return undefined;
  const found = findDate(day);
  return found && found.start === 0 && found.end === day.length ? found.date : undefined;
}
