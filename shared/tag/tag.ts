import { z } from 'zod';
import { hueSchema } from '../hue';
import { idSchema } from '../id';
import { record } from '../record';

export const tagSchema = record({
  id: idSchema('tag').describe('The tag’s id.'),
  label: z.string().min(1).describe('How it is called.'),
  definition: z.string().describe('Which claims it is for.'),
  hue: hueSchema.describe('The name of its colour; each theme and the print have a shade of it.'),
  key: z
    .string()
    .length(1)
    .optional()
    .describe('The key that marks with this tag; else the first nine tags have 1 to 9 in order.'),
}).meta({ id: 'tag', description: 'A kind of claim, such as “figure” or “quotation”.' });
export type Tag = z.infer<typeof tagSchema>;
