/** When a text was taken from its source (Web Annotation Data Model, 4.3.1). */
export interface TimeState {
  readonly type: 'TimeState';
  /** RFC 3339, with a zone. */
  readonly sourceDate?: string;
  readonly sourceDateStart?: string;
  readonly sourceDateEnd?: string;
  readonly cached?: string;
}

const INSTANT = /^(\d{4}-\d\d-\d\dT\d\d:\d\d)(:\d\d(?:\.\d+)?)?(Z|[+-]\d\d:\d\d)$/;

/**
 * The state of a source at a partial date. The model wants an instant: a date without a time or zone
 * is written as all that it may mean, from its first moment anywhere on earth to its last.
 */
export function sourceState(retrieved: string, cached: string | undefined): TimeState {
  const type = 'TimeState';
  const copy = cached ? { cached } : {};
  const instant = INSTANT.exec(retrieved);
  if (instant) {
    const [, minute, seconds = ':00', zone] = instant;
    return { type, sourceDate: `${minute}${seconds}${zone}`, ...copy };
  }
  const [first, last] = daysOf(retrieved.slice(0, 10));
  return {
    type,
    sourceDateStart: `${first}T00:00:00+14:00`,
    sourceDateEnd: `${last}T23:59:59-12:00`,
    ...copy,
  };
}

/** The first and the last day of a year, month or day. */
function daysOf(date: string): [first: string, last: string] {
  const [year = '', month, day] = date.split('-');
  if (day) return [date, date];
  if (!month) return [`${year}-01-01`, `${year}-12-31`];
  const last = new Date(`${year}-${month}-01T00:00:00Z`);
  last.setUTCMonth(last.getUTCMonth() + 1, 0);
  return [`${date}-01`, last.toISOString().slice(0, 10)];
}
