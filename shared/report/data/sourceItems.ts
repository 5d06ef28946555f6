import { collect, itemFromCsl } from '../../bibliography/cslItem';
import {
  ITEM_TYPES,
  type Item,
  type KeyedItem,
  TEXT_FIELDS,
  type TextField,
} from '../../bibliography/item';
import { counted } from '../../counted';
import { foldText } from '../../foldText';
import { nameText } from '../../source/nameText';
import type { Source } from '../../source/source';
import { plainText } from '../../source/styledText';
import type { Desk } from '../desk/desk';
import { webAddress } from '../words/safeAddress';

export interface SourceItems {
  /** The report's list of sources in its order, for other programs. */
  readonly items: readonly KeyedItem[];
  /** Plain sentences: what stands otherwise than in the project, and why. */
  readonly notes: readonly string[];
}

/** Fields in which somebody describes a source for themselves; no citation shows them. */
const FOR_ONESELF: readonly TextField[] = ['abstract', 'keyword', 'call-number', 'source'];
const CITED = TEXT_FIELDS.filter((field) => !FOR_ONESELF.includes(field));
/** A place on somebody's disk. */
const PATH = /^(?:file:|[a-z]:[\\/]|\\\\|~?\/)/i;

/**
 * The sources of a report as items of a list for other programs: from each source that the profile
 * shows in full, the fields of CSL that cite it, from others their pseudonym alone, which is the
 * one that the report has.
 */
export function sourceItems({ register, sources }: Desk): SourceItems {
  const shown = [...sources.keys()]
    .flatMap((id) => {
      const look = register.look(id);
      return look?.number === undefined ? [] : [{ ...look, number: look.number }];
    })
    .sort((a, b) => a.number - b.number);
  const taken = new Set<string>();
  return {
    items: shown.map(({ source, name, number }): KeyedItem => {
      if (!source)
        return { key: freeKey(`source-${number}`, taken), item: pseudonymous(plainText(name)) };
      const item = citedItem(source);
      return { key: freeKey(authorAndYear(item) ?? `source-${number}`, taken), item };
    }),
    notes: notesOn(
      shown.flatMap(({ source }) => source ?? []),
      register.hasWithheld,
    ),
  };
}

function pseudonymous(name: string): Item {
  return { type: 'document', texts: { title: name }, names: {}, dates: {} };
}

function citedItem(source: Source): Item {
  const { type, texts, names, dates } = itemFromCsl(source.csl);
  const address = webAddress(texts.URL);
  const archived = webAddress(source.archiveUrl);
  return {
    type,
    texts: collect(CITED, (field) => {
      // As it is written, unless it holds what nobody sees.
      if (field === 'URL')
        return address && (/\p{Cf}/u.test(texts.URL ?? '') ? address : texts.URL);
      if (field === 'archive_location' && archived) return archived;
      const text = texts[field];
      return text !== undefined && field !== 'title' && PATH.test(text) ? undefined : text;
    }),
    names,
    dates,
  };
}

/** "ebb2026": how lists of sources name their entries, and nothing that the project has inside. */
function authorAndYear({ names, dates }: Item): string | undefined {
  const [author] = names.author ?? [];
  const words = foldText(author?.family ?? (author ? nameText(author) : ''))
    .replace(/[^a-z0-9]+/g, ' ')
    .trim();
  if (!/^[a-z]/.test(words)) return undefined;
  const year = dates.issued?.start?.[0];
  return `${words.replaceAll(' ', '-').slice(0, 40)}${year !== undefined && year > 0 ? year : ''}`;
}

function freeKey(key: string, taken: Set<string>): string {
  let free = key;
  for (let count = 2; taken.has(free); count += 1) free = `${key}-${count}`;
  taken.add(free);
  return free;
}

function notesOn(sources: readonly Source[], hasWithheld: boolean): string[] {
  const unknownType = sources.filter(({ csl }) => !ITEM_TYPES.some((type) => type === csl.type));
  const described = sources.filter(({ csl }) => {
    const { texts } = itemFromCsl(csl);
    return FOR_ONESELF.some((field) => texts[field] !== undefined);
  });
  return [
    ...(hasWithheld
      ? ['Confidential sources stand here under a name made up for this file, or not at all.']
      : []),
    ...(unknownType.length > 0
      ? [
          `Of a kind that CSL does not know, so written as a document: ${counted(unknownType.length, 'source')}.`,
        ]
      : []),
    ...(described.length > 0
      ? [`Abstract, keywords and call number are left out: ${counted(described.length, 'source')}.`]
      : []),
  ];
}
