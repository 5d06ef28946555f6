import { foldText } from '../foldText';
import { nameText } from './nameText';
import type { Source } from './source';
import { plainWords } from './styledText';

/** What a word found in a field is worth; the better the place, the higher. */
const WORTH = { title: 8, author: 5, container: 3, address: 2, rest: 1 } as const;
const AT_START = 3;
const AT_WORD = 2;
const INSIDE = 1;

/**
 * The sources that have every word that was typed, best first: words in the title before words in
 * the author's name, the container, the address; the beginning of a word before its middle. Without
 * text all sources, the one used last first.
 */
export function findSources<S extends Source>(sources: readonly S[], typed: string): S[] {
  const words = foldText(typed).split(/\s+/).filter(Boolean);
  if (words.length === 0) {
    return [...sources].sort((a, b) =>
      a.modified < b.modified ? 1 : a.modified > b.modified ? -1 : 0,
    );
  }
  return sources
    .map((source) => ({ source, score: score(source, words) }))
    .filter(({ score }) => score > 0)
    .sort((a, b) => b.score - a.score)
    .map(({ source }) => source);
}

function score(source: Source, words: readonly string[]): number {
  const fields = foldedFields(source);
  let total = 0;
  for (const word of words) {
    let best = 0;
    for (const [worth, text] of fields) best = Math.max(best, worth * placeOf(word, text));
    if (best === 0) return 0;
    total += best;
  }
  return total;
}

function placeOf(word: string, text: string): number {
  const at = text.indexOf(word);
  if (at < 0) return 0;
  if (at === 0) return AT_START;
  return text.split(/[^\p{L}\p{N}]+/u).some((each) => each.startsWith(word)) ? AT_WORD : INSIDE;
}

type Field = readonly [worth: number, text: string];
/** Records are immutable, so the folded fields of one are made once. */
const fieldsOf = new WeakMap<Source, readonly Field[]>();

function foldedFields(source: Source): readonly Field[] {
  const known = fieldsOf.get(source);
  if (known) return known;
  const { csl } = source;
  const fields: Field[] = [
    [WORTH.title, foldText(plainWords(csl.title ?? ''))],
    [WORTH.author, foldText((csl.author ?? []).map(nameText).join(' '))],
    [
      WORTH.container,
      foldText(plainWords(`${csl['container-title'] ?? ''} ${csl.publisher ?? ''}`)),
    ],
    [WORTH.address, foldText(`${csl.URL ?? ''} ${csl.DOI ?? ''}`)],
    [WORTH.rest, foldText(`${csl.type} ${source.notes ?? ''}`)],
  ];
  fieldsOf.set(source, fields);
  return fields;
}
