import { z } from 'zod';
import { idSchema } from '../id';
import { record } from '../record';

export const pointSchema = record({
  block: idSchema('block').describe('The id of a block, which may be gone by now.'),
  offset: z
    .int()
    .min(0)
    .describe('UTF-16 units into the block’s text, never inside a grapheme cluster.'),
}).meta({ id: 'point', description: 'A place in the article.' });
export type Point = z.infer<typeof pointSchema>;

/** From `start` up to but not including `end`; never empty in a claim. */
export interface Range {
  readonly start: Point;
  readonly end: Point;
}

export function sameRange(a: Range, b: Range): boolean {
  return samePoint(a.start, b.start) && samePoint(a.end, b.end);
}

function samePoint(a: Point, b: Point): boolean {
  return a.block === b.block && a.offset === b.offset;
}
