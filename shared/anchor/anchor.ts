import { z } from 'zod';
import { idSchema } from '../id';
import { record } from '../record';

/** A place in the article: UTF-16 units into the block's text, never inside a grapheme cluster. */
export const pointSchema = record({ block: idSchema('block'), offset: z.int().min(0) });
export type Point = z.infer<typeof pointSchema>;

/** From `start` up to but not including `end`; never empty in a claim. */
export interface Range {
  readonly start: Point;
  readonly end: Point;
}

export const quoteSchema = record({
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
