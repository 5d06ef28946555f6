import { z } from 'zod';
import { instantSchema } from '../../partialDate';
import { record } from '../../record';

/** A SHA-256 in lower-case hexadecimal, written by Galley itself. */
const hash = z.string();

/** One thing that somebody did. Entries are only ever added, each to the end. */
export const logEntrySchema = record({
  when: instantSchema,
  /** The checker's name, where one is set. */
  who: z.string().optional(),
  /** An action's name (`LOG_ACTIONS`); one of a newer version is kept as it is. */
  what: z.string(),
  /** The id of the record it was done to; absent where it is about the whole project. */
  on: z.string().optional(),
  /** What it became, or which other record had to do with it: a status, a rating's label, an id. */
  detail: z.string().optional(),
  /** SHA-256 of the entry before, as its line stands in the file; of the project's birth in the first. */
  previous: hash.optional(),
});
export type LogEntry = z.infer<typeof logEntrySchema>;

/** SHA-256 of the last entry: what the next one will name as `previous`. Absent without entries. */
export const logHashSchema = hash.optional();

/**
 * What can be done, by the name in the file. `said` is a single act, each time worth an entry;
 * `edited` is work that goes on for a while, such as typing, of which one entry in ten minutes is enough.
 */
export const LOG_ACTIONS = {
  marked: 'said',
  removed: 'said',
  merged: 'said',
  split: 'said',
  placesChanged: 'edited',
  wordsChanged: 'edited',
  statement: 'edited',
  tags: 'said',
  details: 'edited',
  status: 'said',
  checked: 'said',
  verdict: 'said',
  verdictRemoved: 'said',
  explanation: 'edited',
  evidenceAdded: 'said',
  evidenceChanged: 'edited',
  evidenceRemoved: 'said',
  correction: 'edited',
  signedOff: 'said',
  signOffWithdrawn: 'said',
  sourceAdded: 'said',
  sourceChanged: 'edited',
  sourceRemoved: 'said',
  confidentiality: 'said',
  attachmentAdded: 'said',
  attachmentRemoved: 'said',
  contacts: 'edited',
  tagAdded: 'said',
  tagChanged: 'edited',
  tagRemoved: 'said',
  tagsReordered: 'edited',
  scaleChanged: 'edited',
  articleDetails: 'edited',
  textCorrected: 'edited',
  restored: 'said',
  exported: 'said',
} as const satisfies Readonly<Record<string, 'said' | 'edited'>>;
export type LogAction = keyof typeof LOG_ACTIONS;

/** Edits that fill in what an act has just begun: for ten minutes they are part of it. */
export const LOG_BEGINNINGS: Readonly<Partial<Record<LogAction, readonly LogAction[]>>> = {
  marked: ['statement', 'details', 'placesChanged'],
  split: ['statement', 'details', 'placesChanged'],
  evidenceAdded: ['evidenceChanged'],
  verdict: ['explanation'],
  sourceAdded: ['sourceChanged', 'contacts'],
  tagAdded: ['tagChanged'],
};

/** What was done, before it is known by whom, when, and after what. */
export interface LoggedChange {
  readonly what: LogAction;
  readonly on?: string;
  readonly detail?: string;
}
