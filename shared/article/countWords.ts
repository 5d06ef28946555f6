import { canonicalLanguage } from '../canonicalLanguage';

/**
 * A letter of a script that puts no spaces between words, or of which that is not known. Looked for one
 * at a time: a pattern over the whole line would run out of stack on a long one.
 */
const UNSPACED = /[^\p{sc=Latn}\p{sc=Grek}\p{sc=Cyrl}\p{sc=Zyyy}\p{sc=Zinh}]/u;
const NEEDS_SEGMENTER = /[\p{Extended_Pictographic}--[\p{ASCII}©®]]|[\u3000-\u30ff\uff00-\uffef]/v;
/** UAX 29: an apostrophe, point or colon holds letters together, a comma digits. */
const WORD =
  /[\p{L}\p{N}\p{M}_]+(?:(?:(?<=\p{L}\p{M}*)['’.:](?=\p{L})|(?<=\p{N}\p{M}*)['’.,](?=\p{N}))[\p{L}\p{N}\p{M}_]+)*/gu;

const segmenters = new Map<string, Intl.Segmenter>();

/**
 * The number of words. Lines in Latin, Greek or Cyrillic are counted by a pattern that
 * agrees with the segmenter on them; lines with any other script go through Unicode word segmentation.
 */
export function countWords(text: string, language?: string): number {
  let count = 0;
  for (const line of text.split('\n')) {
    count +=
      UNSPACED.test(line) || NEEDS_SEGMENTER.test(line)
        ? countSegmented(line, language)
        : countSpaced(line);
  }
  return count;
}

function countSpaced(line: string): number {
  let count = 0;
  for (const piece of hasEndlessWord(line) ? line.split(' ') : [line]) {
    if (piece.length > LONGEST_WORD && !piece.includes(' ')) count += 1;
    else for (const _ of piece.matchAll(WORD)) count += 1;
  }
  return count;
}

/** True if a word is longer than any is; it would run the pattern out of stack. */
function hasEndlessWord(line: string): boolean {
  for (let at = 0; line.length - at > LONGEST_WORD; ) {
    const space = line.indexOf(' ', at);
    const end = space < 0 ? line.length : space;
    if (end - at > LONGEST_WORD) return true;
    at = end + 1;
  }
  return false;
}

/** UTF-16 units. */
const LONGEST_WORD = 100_000;

function countSegmented(line: string, language = ''): number {
  let count = 0;
  for (const segment of segmenterFor(language).segment(line)) if (segment.isWordLike) count += 1;
  return count;
}

function segmenterFor(language: string): Intl.Segmenter {
  let segmenter = segmenters.get(language);
  if (segmenter === undefined) {
    // An article may state a tag that is not well-formed; that must not stop the count.
    segmenter = new Intl.Segmenter(canonicalLanguage(language) ?? [], { granularity: 'word' });
    segmenters.set(language, segmenter);
  }
  return segmenter;
}
