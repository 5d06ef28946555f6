import { z } from 'zod';
import { pointSchema } from '../article/place';
import { idSchema } from '../id';
import { record } from '../record';

const quoteSchema = record({
  exact: z
    .string()
    .min(1)
    .describe('The words; between blocks stands a line feed, between table cells a tab.'),
  prefix: z.string().describe('Up to 32 UTF-16 units of canonical text before the words.'),
  suffix: z.string().describe('Up to 32 UTF-16 units of canonical text after the words.'),
}).meta({ id: 'quote', description: 'Words of the article with what stood around them.' });
export type Quote = z.infer<typeof quoteSchema>;

export const anchorSchema = record({
  id: idSchema('anchor').describe('The anchor’s id.'),
  start: pointSchema.describe('The first character of the words.'),
  end: pointSchema.describe('Behind the last character of the words.'),
  quote: quoteSchema,
}).meta({
  id: 'anchor',
  description: 'A place where a claim stands, or stood: its position, and its words with context.',
});
export type Anchor = z.infer<typeof anchorSchema>;
