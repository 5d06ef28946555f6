import { z } from 'zod';
import { instantSchema } from '../../partialDate';
import { record } from '../../record';

/** A SHA-256 in lower-case hexadecimal, written by Galley itself. */
const hash = z.string();

const formerValueSchema = record({
  field: z
    .string()
    .describe('The name of a member, with a dot before one within it, such as `claimant.name`.'),
  part: z
    .string()
    .optional()
    .describe(
      'The id of the evidence or block whose member it is, where the entry is on another record.',
    ),
  text: z.string().optional().describe('Its value until then, as text; absent where it had none.'),
  length: z
    .int()
    .optional()
    .describe('Of a text whose beginning alone was kept: how long it was, in UTF-16 units.'),
}).meta({ id: 'formerValue', description: 'What a member had been until it was changed.' });
export type FormerValue = z.infer<typeof formerValueSchema>;

/** Fields that are no member of a record: the words that a claim is on, the text of a block, the order of all tags. */
export const WORDING = 'wording';
export const BLOCK_TEXT = 'text';
export const TAG_ORDER = 'order';

/** One thing that somebody did. Entries are only ever added, each to the end. */
export const logEntrySchema = record({
  when: instantSchema.describe('When it was done.'),
  who: z.string().optional().describe('The name of who did it, where one was given.'),
  what: z
    .string()
    .describe('The name of what was done, such as `marked` or `status`; others may be added.'),
  on: z
    .string()
    .optional()
    .describe('The id of the record it was done to; absent where it is about the whole project.'),
  detail: z
    .string()
    .optional()
    .describe('What it became, or what else it was about: a status, a rating’s label, an id.'),
  previous: hash
    .optional()
    .describe('SHA-256 of the line of the entry before; in the first, of the project’s birth.'),
  was: z
    .array(formerValueSchema)
    .optional()
    .describe(
      'What had been before, for each field that was changed; absent where it is not kept.',
    ),
}).meta({ id: 'logEntry', description: 'One thing that somebody did.' });
export type LogEntry = z.infer<typeof logEntrySchema>;

export const logHashSchema = hash
  .optional()
  .describe('SHA-256 of the line of the last entry of the log; absent where the log is empty.');

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
  requestAdded: 'said',
  requestDecided: 'said',
  requestChanged: 'edited',
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
  interests: 'edited',
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
  requestAdded: ['requestChanged'],
  requestDecided: ['requestChanged'],
  sourceAdded: ['sourceChanged', 'contacts'],
  tagAdded: ['tagChanged'],
};

/** What was done, before it is known by whom, when, and after what. */
export interface LoggedChange {
  readonly what: LogAction;
  readonly on?: string;
  readonly detail?: string;
  /** What had been before, for each field that changed. */
  readonly was?: readonly FormerValue[];
}
