/** What stands before a sign, up to four letters, and after it; a space at the text's ends. */
interface Around {
  readonly before: string;
  readonly after: string;
}

type Judge = (around: Around) => boolean;

const isInWord: Judge = ({ before, after }) => /\p{L}$/u.test(before) && /^\p{L}/u.test(after);
const isSpaced: Judge = ({ before, after }) => /\s$/.test(before) && /^\s/.test(after);
const isEvenly: Judge = ({ before, after }) => /\s$/.test(before) === /^\s/.test(after);
const isByFigure: Judge = ({ before, after }) => /\d\s?$/.test(before) || /^\s?[.,]?\d/.test(after);
const isAlone: Judge = ({ before, after }) => /[\s('’]$/.test(before) && /^[\s).,;:]/.test(after);
const opens: Judge = ({ before, after }) =>
  /[\s([{/—–\-"'“‘„«>]$/.test(before) && /^[^\s.,;]/.test(after);
const closes: Judge = ({ before, after }) =>
  /[^\s(]$/.test(before) && /^[\s)\]}.,;:!?…/—–\-"'”’»<]/.test(after);

/** Where a writer puts a sign. */
const PLACES: ReadonlyMap<string, Judge> = new Map(
  (
    [
      ['’', (around) => isInWord(around) || closes(around) || /^\d/.test(around.after)],
      ['„‚‘', opens],
      ['“”', (around) => opens(around) || closes(around)],
      [
        '«‹»›',
        (around) =>
          !/\d$/.test(around.before) && (opens(around) || closes(around) || isSpaced(around)),
      ],
      ['–—', (around) => isEvenly(around) || /^\s/.test(around.after)],
      ['…', (around) => !isInWord(around) || /^\p{Ll}/u.test(around.after)],
      ['•', (around) => /\s$/.test(around.before)],
      ['·', (around) => isSpaced(around) || isInWord(around)],
      ['§', ({ before, after }) => /[\s(§/]$/.test(before) && /^[\s\d§]/.test(after)],
      ['£€', (around) => isByFigure(around) || isAlone(around)],
      ['¥¢', isByFigure],
      ['°', ({ before, after }) => /[\d\s]$/.test(before) && /^[^b-z\d]/.test(after)],
      ['ºª', ({ before, after }) => /[\d.nN]$/.test(before) && /^[^\p{L}\d]/u.test(after)],
      ['½¼¾', ({ before, after }) => /[\d\s(—–-]$/.test(before) && /^\P{L}/u.test(after)],
      // After figures, stops and short units; a word is followed by the sign of a note.
      [
        '¹²³',
        ({ before, after }) =>
          /(?:\P{L}|\b(?:[kcdm]?m|ft|mi|in|CO))$/u.test(before) && /^\P{L}/u.test(after),
      ],
      ['×±÷', ({ before, after }) => /[\d\s(]$/.test(before) && /^[\d\s]/.test(after)],
      ['®™', ({ before, after }) => /\S$/.test(before) && /^\P{L}/u.test(after)],
      ['©', ({ after }) => /^[\s\d]/.test(after)],
      ['¡¿', opens],
      ['‰', ({ before }) => /[\d\s]$/.test(before)],
      ['µ', ({ before, after }) => /[\d\s]$/.test(before) && /^\p{L}/u.test(after)],
      ['،؛؟', ({ after }) => /^[\s"»”)]/.test(after)],
      ['№', ({ before, after }) => /[\s(]$/.test(before) && /^[\s\d]/.test(after)],
    ] satisfies [string, Judge][]
  ).flatMap(([signs, judge]) => [...signs].map((sign): [string, Judge] => [sign, judge])),
);

/** What may stand anywhere, and says little. */
const ANYWHERE = /[\u00a0\u200e\u200f]/;

/** Whether `signSense` knows where the sign is put. */
export function isKnownSign(sign: string): boolean {
  return PLACES.has(sign) || ANYWHERE.test(sign);
}

/**
 * How much a sign beyond ASCII speaks for an encoding, from 1 (where writers put it, as in “£30” and
 * “mayor’s”) to -1 (where none would).
 */
export function signSense(sign: string, around: Around): number {
  if (ANYWHERE.test(sign)) return 0.3;
  return PLACES.get(sign)?.(around) ? 1 : -1;
}
