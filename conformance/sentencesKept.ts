/** How many sentences of a text another reader's text has, 0 to 1. */
export interface SentencesKept {
  /** Sentences that it was looked for. */
  readonly sentences: number;
  /** Those that are there in one piece. */
  readonly whole: number;
  /** Those of them that follow each other as they do in the text. */
  readonly inOrder: number;
}

const FEWEST_WORDS = 4;

/** Sentences of at least four words, in order; lines and paragraphs of a text end nothing. */
export function sentencesOf(text: string): string[] {
  return text
    .replace(/\s+/gu, ' ')
    .split(/(?<=[.!?。！？]["”’»)\]]?) (?=["“‘„«([]?[\p{Lu}\p{N}])/u)
    .map((sentence) => sentence.trim())
    .filter((sentence) => sentence.split(' ').length >= FEWEST_WORDS);
}

/** Looks for sentences in a text; only letters and figures count, so that ends of lines do not matter. */
export function sentencesKept(found: string, sentences: readonly string[]): SentencesKept {
  const text = folded(found);
  const places: number[] = [];
  for (const sentence of sentences) {
    const own = folded(sentence);
    // A sentence that comes again is looked for after the one before it first.
    const after = text.indexOf(own, (places.at(-1) ?? -1) + 1);
    const place = after < 0 ? text.indexOf(own) : after;
    if (place >= 0) places.push(place);
  }
  return { sentences: sentences.length, whole: places.length, inOrder: longestRise(places) };
}

function folded(text: string): string {
  return (
    text
      .normalize('NFKC')
      .toLowerCase()
      .match(/[\p{L}\p{N}\p{M}]+/gu) ?? []
  ).join('');
}

/** The length of the longest list of values, in their order, of which each is larger than the one before. */
function longestRise(values: readonly number[]): number {
  const ends: number[] = [];
  for (const value of values) {
    const at = ends.findIndex((end) => end >= value);
    ends[at < 0 ? ends.length : at] = value;
  }
  return ends.length;
}
