import { cslText } from '../../../shared/source/cslField';
import type { Csl } from '../../../shared/source/source';

/** A field of CSL beside those that every source has. */
export interface FurtherField {
  readonly name: string;
  readonly label: string;
}

const LABELS = {
  authority: 'Court or authority',
  section: 'Section',
  'event-title': 'Event',
  'event-place': 'Place of the event',
  genre: 'Kind in words',
  medium: 'Medium',
  version: 'Version',
  edition: 'Edition',
  scale: 'Scale',
} as const;
type Further = keyof typeof LABELS;
const NAMES = Object.keys(LABELS) as Further[];

const LAW: readonly Further[] = ['authority', 'section'];

/** What sources of a type are cited with besides. */
const OF_TYPE: Readonly<Record<string, readonly Further[]>> = {
  'article-magazine': ['section'],
  'article-newspaper': ['section', 'edition'],
  bill: LAW,
  book: ['edition'],
  dataset: ['version'],
  graphic: ['medium'],
  hearing: ['authority', 'event-place'],
  legal_case: LAW,
  legislation: LAW,
  map: ['edition', 'scale'],
  regulation: LAW,
  report: ['genre'],
  speech: ['event-title', 'event-place', 'genre'],
};

/** The further fields of a source: those of its type, and those that have something in them. */
export function furtherFields(csl: Csl): FurtherField[] {
  const ofType = Object.hasOwn(OF_TYPE, csl.type) ? (OF_TYPE[csl.type] ?? []) : [];
  return NAMES.filter((name) => ofType.includes(name) || cslText(csl, name) !== '').map((name) => ({
    name,
    label: LABELS[name],
  }));
}
