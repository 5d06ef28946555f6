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
  value: z.number(),
  unit: z.string().optional(),
  approximate: z.boolean().optional(),
  asOf: partialDateSchema.optional(),
});
export type Quantity = z.infer<typeof quantitySchema>;

/** Where in the source. */
const locatorSchema = record({
  page: z.string().optional(),
  paragraph: z.string().optional(),
  timecode: z.string().optional(),
  section: z.string().optional(),
  row: z.string().optional(),
});
export type Locator = z.infer<typeof locatorSchema>;

/** The link from one claim to one source. */
export const evidenceSchema = record({
  id: idSchema('evidence'),
  source: idSchema('source'),
  stance: stanceSchema,
  quote: z.string().optional(),
  locator: locatorSchema.optional(),
  quantity: quantitySchema.optional(),
  /** Admiralty code, 1 (confirmed) to 6 (cannot be judged): the information's credibility. */
  credibility: z.int().min(1).max(6).optional(),
  note: z.string().optional(),
});
export type Evidence = z.infer<typeof evidenceSchema>;
