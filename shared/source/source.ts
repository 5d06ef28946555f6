import { z } from 'zod';
import { attachmentSchema } from '../attachment';
import { idSchema } from '../id';
import { instantSchema, partialDateSchema } from '../partialDate';
import { record } from '../record';

/** The CSL item types that Galley offers, most used first (Citation Style Language 1.0.2). */
export const CSL_TYPES = [
  'webpage',
  'article-newspaper',
  'article-magazine',
  'article-journal',
  'report',
  'dataset',
  'interview',
  'personal_communication',
  'speech',
  'hearing',
  'legal_case',
  'legislation',
  'regulation',
  'bill',
  'broadcast',
  'motion_picture',
  'post',
  'post-weblog',
  'map',
  'graphic',
  'book',
  'document',
] as const;

export const cslNameSchema = record({
  family: z.string().optional().describe('The family name.'),
  given: z.string().optional().describe('Given names.'),
  literal: z.string().optional().describe('An organisation, or a name that is not split.'),
  'dropping-particle': z.string().optional().describe('“van” before a name, left out in lists.'),
  'non-dropping-particle': z.string().optional().describe('“van” as part of a family name.'),
  suffix: z.string().optional().describe('“Jr.” and the like.'),
}).meta({ id: 'cslName', description: 'A name as CSL has it.' });
export type CslName = z.infer<typeof cslNameSchema>;

export const cslDateSchema = record({
  'date-parts': z
    .array(
      z
        .array(z.union([z.int(), z.string()]))
        .min(1)
        .max(3),
    )
    .min(1)
    .max(2)
    .optional()
    .describe('`[[year, month, day]]`, as precise as known; a second part ends a range.'),
  literal: z.string().optional().describe('A date in words.'),
}).meta({ id: 'cslDate', description: 'A date as CSL has it.' });
export type CslDate = z.infer<typeof cslDateSchema>;

const wordOrNumber = z.union([z.string(), z.number()]);

export const cslSchema = record({
  id: wordOrNumber.describe('CSL requires one; Galley writes the source’s own.'),
  type: z.string().min(1).describe('The kind of item, such as `report`.'),
  title: z.string().optional().describe('Its title.'),
  author: z.array(cslNameSchema).optional().describe('Who made it.'),
  'container-title': z.string().optional().describe('The newspaper, journal, book or site.'),
  publisher: z.string().optional().describe('Who published it.'),
  'publisher-place': z.string().optional().describe('Where they are.'),
  number: wordOrNumber.optional().describe('Its number: of a report, a law, a docket.'),
  volume: wordOrNumber.optional().describe('The volume.'),
  issue: wordOrNumber.optional().describe('The issue.'),
  page: wordOrNumber.optional().describe('The page, or pages.'),
  issued: cslDateSchema.optional().describe('When it was published.'),
  accessed: cslDateSchema.optional().describe('When it was looked at.'),
  DOI: z.string().optional().describe('Without the address of a resolver.'),
  ISBN: z.string().optional().describe('With or without hyphens.'),
  URL: z.string().optional().describe('Its address.'),
  language: z.string().optional().describe('A BCP 47 tag.'),
}).meta({
  id: 'csl',
  description: 'How the source is cited: an item of CSL-JSON 1.0.2, with any further field of it.',
});
export type Csl = z.infer<typeof cslSchema>;

/** What came of asking somebody, as the checker chose it; no text decides it. */
export const CONTACT_OUTCOMES = ['answered', 'declined', 'noAnswer', 'deadlinePassed'] as const;
export type ContactOutcome = (typeof CONTACT_OUTCOMES)[number];

export const OUTCOME_LABELS: Readonly<Record<ContactOutcome, string>> = {
  answered: 'answered',
  declined: 'declined',
  noAnswer: 'no answer',
  deadlinePassed: 'deadline passed',
};

const contactSchema = record({
  when: partialDateSchema.describe('When they were asked.'),
  who: z.string().optional().describe('Who was asked.'),
  channel: z.string().optional().describe('E-mail, telephone, meeting, letter …'),
  question: z.string().optional().describe('What was asked.'),
  reply: z.string().optional().describe('What came back, in their words or the checker’s.'),
  deadline: partialDateSchema.optional().describe('By when they were asked to answer.'),
  outcome: z
    .enum(CONTACT_OUTCOMES)
    .optional()
    .describe('What came of it, as it was chosen; absent where that is not recorded.'),
}).meta({ id: 'contact', description: 'An attempt to get an answer.' });
export type Contact = z.infer<typeof contactSchema>;

export const RANKS = ['primary', 'secondary'] as const;
/** Admiralty code: A completely reliable, B usually, C fairly, D not usually, E unreliable, F cannot be judged. */
export const RELIABILITIES = ['A', 'B', 'C', 'D', 'E', 'F'] as const;
export const ON_RECORD = [
  'on record',
  'background',
  'deep background',
  'off record',
  'embargoed',
] as const;
/** What may be said of a source: everything, not its name (`withheld`), or not even that it exists (`secret`). */
export const CONFIDENTIALITIES = ['open', 'withheld', 'secret'] as const;

export const sourceSchema = record({
  id: idSchema('source').describe('The source’s id.'),
  csl: cslSchema,
  rank: z.enum(RANKS).optional().describe('How near it is to what it speaks of.'),
  rankReason: z
    .string()
    .optional()
    .describe('Why it counts as primary, or why a secondary source was used.'),
  reliability: z
    .enum(RELIABILITIES)
    .optional()
    .describe('By the Admiralty code: A completely reliable, E unreliable, F cannot be judged.'),
  derivedFrom: z
    .array(idSchema('source'))
    .describe('The ids of the sources that this one repeats or rests on.'),
  onRecord: z.enum(ON_RECORD).optional().describe('On what terms they spoke.'),
  confidentiality: z
    .enum(CONFIDENTIALITIES)
    .describe('What may be said of it: all, not its name (`withheld`), not that it is (`secret`).'),
  interest: z.string().optional().describe('A conflict of interest, in words.'),
  archiveUrl: z.string().optional().describe('Where a copy is kept.'),
  attachments: z.array(attachmentSchema).describe('The files that were attached to it.'),
  contacts: z.array(contactSchema).describe('Who was asked, and what came of it.'),
  notes: z.string().optional().describe('The checker’s notes.'),
  created: instantSchema.describe('When it was described first.'),
  modified: instantSchema.describe('When anything in it was last changed.'),
}).meta({
  id: 'source',
  description: 'A document, person, dataset or recording that bears on claims.',
});
export type Source = z.infer<typeof sourceSchema>;
