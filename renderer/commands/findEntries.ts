import { foldText } from '../../shared/foldText';

/** Something that can be found by its words. */
export interface Findable {
  readonly label: string;
  /** Further words that lead to it, such as its group. */
  readonly words?: string;
}

/**
 * The entries in which every word of the query begins a word, or at least stands; labels that begin
 * with the query come first, then those with all words at word beginnings. Otherwise the order stays.
 */
export function findEntries<E extends Findable>(entries: readonly E[], query: string): E[] {
  const words = foldText(query).split(/\s+/).filter(Boolean);
  if (words.length === 0) return [...entries];
  const whole = words.join(' ');
  return entries
    .map((entry, place) => ({ entry, place, rank: rankOf(entry, whole, words) }))
    .filter(({ rank }) => rank > 0)
    .sort((a, b) => b.rank - a.rank || a.place - b.place)
    .map(({ entry }) => entry);
}

function rankOf(entry: Findable, whole: string, words: readonly string[]): number {
  const label = foldText(entry.label);
  if (label.startsWith(whole)) return 4;
  if (words.every((word) => beginsWord(label, word))) return 3;
  const text = `${label} ${foldText(entry.words ?? '')}`;
  if (words.every((word) => beginsWord(text, word))) return 2;
  return words.every((word) => text.includes(word)) ? 1 : 0;
}

function beginsWord(text: string, word: string): boolean {
  for (let at = text.indexOf(word); at !== -1; at = text.indexOf(word, at + 1)) {
    if (at === 0 || /[^\p{L}\p{N}]/u.test(text[at - 1] ?? '')) return true;
  }
  return false;
}
