import { z } from 'zod';
import { createSource } from '../source/createSource';
import { cslSchema, type Source } from '../source/source';

/** A source of a list that was read, not yet one of the project. */
const listedSourceSchema = z.strictObject({
  /** What the list calls it. */
  entry: z.string(),
  csl: cslSchema,
  archiveUrl: z.string().optional(),
  notes: z.string().optional(),
  /** What was left out of it, each a sentence. */
  leftOut: z.array(z.string()),
});
export type ListedSource = z.infer<typeof listedSourceSchema>;

export const sourceListSchema = z.strictObject({
  sources: z.array(listedSourceSchema),
  /** Entries that could not be read, each with a sentence. */
  faults: z.array(z.strictObject({ entry: z.string(), message: z.string() })),
});
export type SourceList = z.infer<typeof sourceListSchema>;

/** The source as one of the project. `now`: an instant. */
export function sourceFromList({ csl, archiveUrl, notes }: ListedSource, now: string): Source {
  return {
    ...createSource({ csl, now }),
    ...(archiveUrl !== undefined && { archiveUrl }),
    ...(notes !== undefined && { notes }),
  };
}
