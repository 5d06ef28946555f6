import { z } from 'zod';
import { idSchema } from '../id';
import { partialDateSchema } from '../partialDate';
import { record } from '../record';

export const STANCES = ['supports', 'refutes', 'partly', 'context'] as const;
const stanceSchema = z.enum(STANCES);
export type Stance = z.infer<typeof stanceSchema>;

export const STANCE_LABELS: Readonly<Record<Stance, string>> = {
  supports: 'supports',
  refutes: 'refutes',
  partly: 'partly supports',
  context: 'context',
};

export const STANCE_GLYPHS: Readonly<Record<Stance, string>> = {
  supports: '✓',
  refutes: '✗',
  partly: '◐',
  context: '○',
};

export const quantitySchema = record({
  value: z.number().describe('The number.'),
  unit: z.string().optional().describe('What is counted or measured.'),
  approximate: z.boolean().optional().describe('Whether the number was rounded or estimated.'),
  asOf: partialDateSchema.optional().describe('When it was so.'),
}).meta({ id: 'quantity', description: 'A figure.' });
export type Quantity = z.infer<typeof quantitySchema>;

const locatorSchema = record({
  page: z.string().optional().describe('The page, or pages, as they are printed.'),
  paragraph: z.string().optional().describe('The paragraph.'),
  timecode: z.string().optional().describe('The moment in a recording.'),
  section: z.string().optional().describe('The section.'),
  row: z.string().optional().describe('The row of a table.'),
}).meta({ id: 'locator', description: 'Where in the source.' });
export type Locator = z.infer<typeof locatorSchema>;

export const evidenceSchema = record({
  id: idSchema('evidence').describe('The id of this link.'),
  source: idSchema('source').describe('The id of a source of this project.'),
  stance: stanceSchema.describe('What the source does to the claim.'),
  quote: z.string().optional().describe('The words of the source.'),
  locator: locatorSchema.optional(),
  quantity: quantitySchema.optional().describe('The figure that the source gives.'),
  credibility: z
    .int()
    .min(1)
    .max(6)
    .optional()
    .describe('Of the information, by the Admiralty code: 1 confirmed, 6 cannot be judged.'),
  note: z.string().optional().describe('What the checker says of it.'),
}).meta({ id: 'evidence', description: 'The link from one claim to one source.' });
export type Evidence = z.infer<typeof evidenceSchema>;
