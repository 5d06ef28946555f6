import type { Hue } from '../hue';
import type { TagId } from '../id';
import type { Tag } from './tag';

type Row = readonly [name: string, label: string, hue: Hue, definition: string];

/** The first nine have the keys 1 to 9 by their place. */
const ROWS: readonly Row[] = [
  [
    'figure',
    'figure',
    'amber',
    'A quantity, rate, rank or poll result. Check the unit, the whole it is a share of, the period, and who counted.',
  ],
  [
    'official-statement',
    'official statement',
    'indigo',
    'A position or announcement of an authority. Check that it was issued, by whom and when.',
  ],
  [
    'attribution',
    'attribution',
    'blue',
    'Content credited to someone in other words than theirs. Check that they said it and meant it so.',
  ],
  [
    'quotation',
    'quotation',
    'teal',
    'Words given as spoken or written. Check them word for word, and what stood around them.',
  ],
  ['date-time', 'date or time', 'gold', 'When something happened, or how long it took.'],
  [
    'identity-title',
    'identity and title',
    'orange',
    'Who somebody is: name, spelling, role, employer, age.',
  ],
  ['event', 'event', 'green', 'Something happened, or is the case.'],
  ['opinion', 'opinion', 'grey', 'A judgement of value. It is not rated.'],
  [
    'loaded-language',
    'loaded language',
    'magenta',
    'Wording that works on the feelings: name calling, exaggeration, fear, slogans, sowing doubt.',
  ],
  ['place', 'place', 'gold', 'Where something is or happened.'],
  ['causal', 'cause', 'red', 'One thing is said to have caused another, or to be linked to it.'],
  ['comparison', 'comparison', 'olive', 'A ranking, a trend, or a most, first or only.'],
  ['historical-analogy', 'historical analogy', 'teal', 'The present is likened to the past.'],
  [
    'legal-characterisation',
    'legal characterisation',
    'violet',
    'Says that something is legal or illegal, that somebody is charged or convicted, or what a rule says.',
  ],
  ['prediction', 'prediction', 'indigo', 'About the future. Only what it rests on can be checked.'],
  ['background', 'background', 'grey', 'Context that nobody contests.'],
  [
    'media-authenticity',
    'media authenticity',
    'orange',
    'An image, a recording or a film. Check that it is genuine, whole, and from where and when it is said to be.',
  ],
];

/** The id of a default tag, the same in every project. */
export function defaultTagId(name: string): TagId {
  return `tag_${name}` as TagId;
}

/** The tags that a new project starts with, in their order. */
export const defaultTags: readonly Tag[] = ROWS.map(([name, label, hue, definition]) => ({
  id: defaultTagId(name),
  label,
  definition,
  hue,
}));
