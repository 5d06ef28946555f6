import { z } from 'zod';

/**
 * The colours that tags and ratings can have. A name, not a code: each theme and the printed report
 * give it a shade that keeps WCAG AA contrast on their own paper.
 */
export const HUES = [
  'red',
  'orange',
  'amber',
  'gold',
  'olive',
  'green',
  'teal',
  'blue',
  'indigo',
  'violet',
  'magenta',
  'grey',
] as const;

export const hueSchema = z.enum(HUES).meta({ id: 'hue', description: 'The name of a colour.' });
export type Hue = z.infer<typeof hueSchema>;
