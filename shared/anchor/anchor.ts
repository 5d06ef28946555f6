import { z } from 'zod';
import { pointSchema } from '../article/place';
import { idSchema } from '../id';
import { record } from '../record';

export type { Range } from '../article/place';

const quoteSchema = record({
  /** The words; several blocks are joined by `\n`, table cells by `\t`. */
  exact: z.string().min(1),
  /** Up to 32 UTF-16 units of canonical text before the words. */
  prefix: z.string(),
  /** Up to 32 UTF-16 units of canonical text after the words. */
  suffix: z.string(),
});
export type Quote = z.infer<typeof quoteSchema>;

/** One place where a claim stands, robust against edits: its position and its words with context. */
export const anchorSchema = record({
  id: idSchema('anchor'),
  start: pointSchema,
  end: pointSchema,
  quote: quoteSchema,
});
export type Anchor = z.infer<typeof anchorSchema>;
