import { analyse } from 'chardet';
import type { OtherReading } from '../../../shared/article/importResult';
import { decodeLoosely, knownLabel } from './encodingTable';
import { type LanguageLetters, spokenLanguages } from './languageLetters';
import { oddPieces } from './oddPieces';
import { textSense } from './textSense';

/** Enough for the statistics of any encoding; the detector is slow on megabytes. */
const SAMPLE_BYTES = 64 * 1024;

/**
 * How much more sense than in the likeliest a text must make in an encoding of one byte a letter to be
 * believed in it: the fewer texts are in it, the more. Of two that make equal sense the first stands.
 */
const ONE_BYTE: ReadonlyMap<string, number> = new Map([
  ['windows-1252', 0],
  ['windows-1251', 0],
  ['windows-1250', 0],
  ['windows-1254', 0],
  ['windows-1253', 0],
  ['windows-1255', 0],
  ['windows-1256', 0],
  ['windows-1257', 0],
  ['windows-874', 0],
  ['koi8-r', 0],
  ['koi8-u', 0],
  ['iso-8859-15', 0],
  ['iso-8859-2', 0],
  ['iso-8859-5', 0],
  ['iso-8859-6', 0],
  ['iso-8859-7', 0],
  ['ibm866', 0],
  ['macintosh', 0.8],
  ['cp850', 0.8],
  ['cp852', 0.8],
]);
const TWO_BYTES = ['shift_jis', 'gb18030', 'big5', 'euc-kr', 'euc-jp'];
/** The detector's confidence, in percent, from which it is believed about letters of two bytes. */
const SURE = 60;

/** Which language it is shows in fewer. */
const SPOKEN_BYTES = 16 * 1024;

/** A document's bytes beyond ASCII, and what its plain words say: what encodings are judged by. */
export interface EncodingSample {
  readonly raw: Uint8Array;
  readonly pieces: Uint8Array;
  readonly spoken: ReadonlySet<LanguageLetters>;
}

/** Takes the sample of a document that encodings are judged by. */
export function encodingSample(bytes: Uint8Array): EncodingSample {
  const raw = bytes.subarray(0, SAMPLE_BYTES);
  return { raw, pieces: oddPieces(bytes), spoken: spokenLanguages(raw.subarray(0, SPOKEN_BYTES)) };
}

/**
 * The encodings a text may be in that is not Unicode, the likeliest first. Nothing says that the text
 * fits any of them wholly.
 */
export function likelyEncodings(sample: EncodingSample): string[] {
  const judged = [...ONE_BYTE, ...TWO_BYTES.map((label) => [label, 0] as const)].map(
    ([label, rarity]) => ({ label, sense: senseIn(sample, label) - rarity }),
  );
  judged.sort((a, b) => b.sense - a.sense);
  const [detected] = analyse(sample.raw);
  const sure = detected && detected.confidence >= SURE ? knownLabel(detected.name) : undefined;
  const isWide =
    sure !== undefined &&
    (/^iso-2022/.test(sure) || (TWO_BYTES.includes(sure) && senseIn(sample, sure) > 0));
  return [...(isWide ? [sure] : []), ...judged.map(({ label }) => label)];
}

/** How much sense a text makes in an encoding; see `textSense`. */
export function senseIn({ pieces, spoken }: EncodingSample, label: string): number {
  return textSense(decodeLoosely(pieces, label), spoken);
}

/** As many letters may differ; two that share less are no two readings of one text. */
const MOST_LETTERS = 6;
const MOST_WORDS = 3;
/** What is shown of a word, letters. */
const LONGEST_WORD = 24;

/**
 * The likeliest encoding in which a few signs or letters of a text would be others than in the one it
 * was read in, such as “Ł30” for “£30”. Only among the encodings of one byte a letter. `likely` are its
 * likely encodings, where they are known already.
 */
export function otherReading(
  sample: EncodingSample,
  label: string,
  likely: readonly string[] = likelyEncodings(sample),
): OtherReading | undefined {
  if (!ONE_BYTE.has(label)) return undefined;
  const here = decodeLoosely(sample.pieces, label);
  for (const encoding of likely) {
    if (!ONE_BYTE.has(encoding)) continue;
    const there = decodeLoosely(sample.pieces, encoding);
    if (there === here || there.includes('\uFFFD') || hasControlLetters(there)) continue;
    const words = differingWords(here, there);
    if (words) return { encoding, words };
  }
  return undefined;
}

function differingWords(here: string, there: string): OtherReading['words'] | undefined {
  const letters = new Set<string>();
  const words = new Map<string, string>();
  // Both have one UTF-16 unit a byte, and the same plain letters. Tags part words and are none.
  for (const { 0: word, index } of here.matchAll(/<[^<>]*>|[^\s<>]+/g)) {
    const other = there.slice(index, index + word.length);
    if (other === word || word.startsWith('<')) continue;
    for (const [at, letter] of [...word].entries()) if (letter !== other[at]) letters.add(letter);
    if (letters.size > MOST_LETTERS) return undefined;
    if (words.size < MOST_WORDS)
      words.set(word.slice(0, LONGEST_WORD), other.slice(0, LONGEST_WORD));
  }
  if (words.size === 0) return undefined;
  return [...words].map(([from, to]) => ({ here: from, there: to }));
}

/** Single-byte decoders map what they do not know to control characters instead of failing. */
export function hasControlLetters(text: string): boolean {
  for (let index = 0; index < text.length; index += 1) {
    const code = text.charCodeAt(index);
    if (code >= 0x80 && code <= 0x9f && code !== 0x85) return true;
  }
  return false;
}
