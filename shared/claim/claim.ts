import { z } from 'zod';
import { anchorSchema } from '../anchor/anchor';
import { correctionRequestSchema } from '../correctionRequest';
import { idSchema } from '../id';
import { instantSchema, partialDateSchema } from '../partialDate';
import { record } from '../record';
import { evidenceSchema, quantitySchema } from './evidence';
import { STATUSES } from './status';

const claimantSchema = record({
  name: z.string().optional().describe('The person’s name.'),
  role: z.string().optional().describe('In what capacity it was said.'),
  organisation: z.string().optional().describe('For whom, or who said it if no person did.'),
}).meta({ id: 'claimant', description: 'Who says it.' });
export type Claimant = z.infer<typeof claimantSchema>;

const verdictSchema = record({
  rating: idSchema('rating').describe('The id of a rating of the project’s scale.'),
  explanation: z.string().optional().describe('Why it was given.'),
  asOf: partialDateSchema.optional().describe('The date of what was known when it was given.'),
}).meta({ id: 'verdict', description: 'The rating given to a claim.' });
export type Verdict = z.infer<typeof verdictSchema>;

const correctionSchema = record({
  proposed: z
    .string()
    .optional()
    .describe('What the checker proposes: a wording, or in words what should change.'),
  replaces: z
    .boolean()
    .optional()
    .describe(
      'True where `proposed` is a wording that is to stand, as it is, in place of the claim’s words. Absent where nobody said so.',
    ),
  reply: z.string().optional().describe('What the author answered.'),
  resolution: z.string().optional().describe('How it ended.'),
}).meta({ id: 'correction', description: 'What the article should say, and what came of it.' });
export type Correction = z.infer<typeof correctionSchema>;

const checkSchema = record({
  text: z
    .string()
    .describe('The claim’s wording then. While the wording is another, the claim is stale.'),
  by: z.string().optional().describe('Who looked; absent where nobody gave a name.'),
  at: instantSchema.optional().describe('When; absent where nobody knows.'),
}).meta({
  id: 'check',
  description:
    'What was looked at when the status last became `checked`, `changeNeeded` or `notSettled`.',
});
export type Check = z.infer<typeof checkSchema>;

const signOffSchema = record({
  by: z.string().describe('Who vouches.'),
  at: instantSchema.describe('Since when.'),
  sha256: z
    .string()
    .optional()
    .describe(
      'SHA-256 of what was signed, lower-case hexadecimal. While the claim gives another, the sign-off is void. Absent where it was signed before version 3.',
    ),
}).meta({
  id: 'signOff',
  description: 'Somebody vouches by name for the claim as it stood then.',
});
export type SignOff = z.infer<typeof signOffSchema>;

export const PRIORITIES = ['high', 'normal', 'low'] as const;
export const FLAGS = ['legal', 'sensitive'] as const;

export const claimSchema = record({
  id: idSchema('claim').describe('The claim’s id.'),
  anchors: z
    .array(anchorSchema)
    .min(1)
    .describe('Where it stands; in several places where they say the same thing.'),
  statement: z.string().optional().describe('The claim in the checker’s own neutral words.'),
  tags: z.array(idSchema('tag')).describe('The ids of tags of this project.'),
  claimant: claimantSchema.optional(),
  madeOn: partialDateSchema.optional().describe('When the claimant said it.'),
  context: z.string().optional().describe('On what occasion, after what question.'),
  status: z.enum(STATUSES).describe('Where the checking stands.'),
  verdict: verdictSchema.optional(),
  evidence: z.array(evidenceSchema).describe('What the sources say of it.'),
  correction: correctionSchema.optional(),
  priority: z.enum(PRIORITIES).optional().describe('Absent is as much as `normal`.'),
  flags: z.array(z.enum(FLAGS)).optional().describe('What the claim needs to be read for.'),
  notes: z.string().optional().describe('The checker’s notes.'),
  quantity: quantitySchema.optional().describe('The figure that is claimed.'),
  checked: checkSchema.optional(),
  signedOff: signOffSchema.optional(),
  requests: z
    .array(correctionRequestSchema)
    .optional()
    .describe('Requests to correct it after publication, in the order in which they were noted.'),
  created: instantSchema.describe('When it was marked.'),
  modified: instantSchema.describe('When anything in it was last changed.'),
}).meta({ id: 'claim', description: 'A marked span of the article that can be checked.' });
export type Claim = z.infer<typeof claimSchema>;
