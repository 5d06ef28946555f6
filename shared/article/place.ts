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
