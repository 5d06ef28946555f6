import { z } from 'zod';
import { hueSchema } from '../hue';
import { idSchema } from '../id';
import { record } from '../record';

/** What kind of claim it is. */
export const tagSchema = record({
  id: idSchema('tag'),
  label: z.string().min(1),
  definition: z.string(),
  hue: hueSchema,
  /** The digit that marks with this tag; the first nine tags have 1 to 9 by their order when absent. */
  key: z.string().length(1).optional(),
});
export type Tag = z.infer<typeof tagSchema>;
