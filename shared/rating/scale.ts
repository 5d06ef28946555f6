import { z } from 'zod';
import { hueSchema } from '../hue';
import { idSchema } from '../id';
import { record } from '../record';

const ratingSchema = record({
  id: idSchema('rating'),
  label: z.string().min(1),
  definition: z.string(),
  /** Rises with truth; absent for a rating outside the order, such as "unproven". */
  value: z.number().optional(),
  colour: hueSchema,
});
export type Rating = z.infer<typeof ratingSchema>;

/** The ratings a verdict can have in this project, best first. */
export const scaleSchema = record({
  id: idSchema('scale'),
  name: z.string().min(1),
  ratings: z.array(ratingSchema).min(1),
});
export type Scale = z.infer<typeof scaleSchema>;
