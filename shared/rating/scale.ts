import { z } from 'zod';
import { hueSchema } from '../hue';
import { idSchema } from '../id';
import { record } from '../record';

const ratingSchema = record({
  id: idSchema('rating').describe('The rating’s id.'),
  label: z.string().min(1).describe('How it is called.'),
  definition: z.string().describe('When it is given.'),
  value: z
    .number()
    .optional()
    .describe('Rises with truth; absent for a rating outside the order, such as “unproven”.'),
  colour: hueSchema.describe('The name of its colour.'),
}).meta({ id: 'rating', description: 'One verdict that a claim can be given.' });
export type Rating = z.infer<typeof ratingSchema>;

export const scaleSchema = record({
  id: idSchema('scale').describe('The scale’s id.'),
  name: z.string().min(1).describe('How the scale is called.'),
  ratings: z.array(ratingSchema).min(1).describe('Best first.'),
}).meta({ id: 'scale', description: 'The verdicts that can be given in this project.' });
export type Scale = z.infer<typeof scaleSchema>;
