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

const cslNameSchema = record({
  family: z.string().optional(),
  given: z.string().optional(),
  /** An organisation, or a name that is not split. */
  literal: z.string().optional(),
  /** "van" and the like before the family name; the first kind is no part of it in lists. */
  'dropping-particle': z.string().optional(),
  'non-dropping-particle': z.string().optional(),
  /** "Jr." and the like. */
  suffix: z.string().optional(),
});
export type CslName = z.infer<typeof cslNameSchema>;

const cslDateSchema = record({
  /** `[[year, month, day]]`, as precise as known; a second part ends a range. */
  'date-parts': z
    .array(
      z
        .array(z.union([z.int(), z.string()]))
        .min(1)
        .max(3),
    )
    .min(1)
    .max(2)
    .optional(),
  /** A date in words. */
  literal: z.string().optional(),
});
export type CslDate = z.infer<typeof cslDateSchema>;

/** A CSL-JSON item: how the source is cited. Any further CSL field passes through. */
export const cslSchema = record({
  /** CSL requires an id; Galley writes the source's own. */
  id: z.union([z.string(), z.number()]),
  type: z.string().min(1),
  title: z.string().optional(),
  author: z.array(cslNameSchema).optional(),
  'container-title': z.string().optional(),
  publisher: z.string().optional(),
  'publisher-place': z.string().optional(),
  number: z.union([z.string(), z.number()]).optional(),
  volume: z.union([z.string(), z.number()]).optional(),
  issue: z.union([z.string(), z.number()]).optional(),
  page: z.union([z.string(), z.number()]).optional(),
  issued: cslDateSchema.optional(),
  accessed: cslDateSchema.optional(),
  DOI: z.string().optional(),
  ISBN: z.string().optional(),
  URL: z.string().optional(),
  language: z.string().optional(),
});
export type Csl = z.infer<typeof cslSchema>;

const contactSchema = record({
  when: partialDateSchema,
  who: z.string().optional(),
  /** E-mail, telephone, meeting, letter … */
  channel: z.string().optional(),
  question: z.string().optional(),
  reply: z.string().optional(),
  deadline: partialDateSchema.optional(),
});
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

/** A document, person, dataset or recording that bears on claims; described once per project. */
export const sourceSchema = record({
  id: idSchema('source'),
  csl: cslSchema,
  rank: z.enum(RANKS).optional(),
  /** Why it counts as primary, or why a secondary source was used. */
  rankReason: z.string().optional(),
  reliability: z.enum(RELIABILITIES).optional(),
  /** The sources that this one repeats or rests on. */
  derivedFrom: z.array(idSchema('source')),
  onRecord: z.enum(ON_RECORD).optional(),
  confidentiality: z.enum(CONFIDENTIALITIES),
  /** A conflict of interest, in words. */
  interest: z.string().optional(),
  archiveUrl: z.string().optional(),
  attachments: z.array(attachmentSchema),
  contacts: z.array(contactSchema),
  notes: z.string().optional(),
  created: instantSchema,
  modified: instantSchema,
});
export type Source = z.infer<typeof sourceSchema>;
