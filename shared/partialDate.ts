import { z } from 'zod';

const PARTIAL_DATE =
  /^\d{4}(?:-(?:0[1-9]|1[0-2])(?:-(?:0[1-9]|[12]\d|3[01])(?:T(?:[01]\d|2[0-3]):[0-5]\d(?::[0-5]\d(?:\.\d{1,9})?)?(?:Z|[+-](?:[01]\d|2[0-3]):[0-5]\d)?)?)?)?$/;

/**
 * An ISO 8601 date with the precision that is known: `2026`, `2026-03`, `2026-03-14`,
 * `2026-03-14T11:28` (local, no zone invented) or an instant with its zone.
 */
export const partialDateSchema = z
  .string()
  .regex(PARTIAL_DATE, 'not an ISO 8601 date (year, month, day, local time or instant)')
  .refine(isCalendarDay, 'no such day in the calendar')
  .meta({
    id: 'date',
    description:
      'ISO 8601, as precise as known: year, month, day, local time, or moment with its zone. The day must be one of the calendar.',
  });

/** A moment written by Galley itself: UTC with milliseconds. */
export const instantSchema = z.string().regex(PARTIAL_DATE).meta({
  id: 'instant',
  description: 'A moment. Written in UTC with milliseconds; read like any date.',
});

function isCalendarDay(date: string): boolean {
  if (date.length < 10) return true;
  const day = new Date(`${date.slice(0, 10)}T00:00:00Z`);
  return !Number.isNaN(day.valueOf()) && day.toISOString().startsWith(date.slice(0, 10));
}
