import { z } from 'zod';
import { anchorSchema } from '../anchor/anchor';
import { idSchema } from '../id';
import { instantSchema, partialDateSchema } from '../partialDate';
import { record } from '../record';
import { evidenceSchema, quantitySchema } from './evidence';
import { STATUSES } from './status';

const claimantSchema = record({
  name: z.string().optional(),
  role: z.string().optional(),
  organisation: z.string().optional(),
});
export type Claimant = z.infer<typeof claimantSchema>;

const verdictSchema = record({
  rating: idSchema('rating'),
  explanation: z.string().optional(),
  asOf: partialDateSchema.optional(),
});
export type Verdict = z.infer<typeof verdictSchema>;

const correctionSchema = record({
  /** The wording that the checker proposes. */
  proposed: z.string().optional(),
  /** What the author answered. */
  reply: z.string().optional(),
  /** How it ended. */
  resolution: z.string().optional(),
});
export type Correction = z.infer<typeof correctionSchema>;

/** What was looked at when the status last became verified, needs change or cannot verify. */
const checkSchema = record({
  /** The claim's wording then. */
  text: z.string(),
  /** Left out when nobody gave a name. */
  by: z.string().optional(),
  at: instantSchema.optional(),
});
export type Check = z.infer<typeof checkSchema>;

/** Somebody vouches for the claim by name. */
const signOffSchema = record({ by: z.string(), at: instantSchema });
export type SignOff = z.infer<typeof signOffSchema>;

export const PRIORITIES = ['high', 'normal', 'low'] as const;
export const FLAGS = ['legal', 'sensitive'] as const;

/** A marked span of the article, or several that say the same thing, that can be checked. */
export const claimSchema = record({
  id: idSchema('claim'),
  anchors: z.array(anchorSchema).min(1),
  /** The claim in the checker's own neutral words. */
  statement: z.string().optional(),
  tags: z.array(idSchema('tag')),
  claimant: claimantSchema.optional(),
  /** When the claimant said it. */
  madeOn: partialDateSchema.optional(),
  context: z.string().optional(),
  status: z.enum(STATUSES),
  verdict: verdictSchema.optional(),
  evidence: z.array(evidenceSchema),
  correction: correctionSchema.optional(),
  priority: z.enum(PRIORITIES).optional(),
  flags: z.array(z.enum(FLAGS)).optional(),
  notes: z.string().optional(),
  quantity: quantitySchema.optional(),
  checked: checkSchema.optional(),
  signedOff: signOffSchema.optional(),
  created: instantSchema,
  modified: instantSchema,
});
export type Claim = z.infer<typeof claimSchema>;
