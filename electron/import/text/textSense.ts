import { LANGUAGES, type LanguageLetters } from './languageLetters';
import { isKnownSign, signSense } from './signSense';

/** Letters that make up half of most texts in Chinese, in both scripts, and in Japanese. */
const COMMON_HAN = new Set(
  '的一是不了在人有我他这个们中来上大为和国地到以说时要就出会可也你对生能而子那得于着下自之年过发后作里用道行所然家种事成方多经么去法学如都同现当没动面起看定天分还进好小部其些主样理心本前开但因只从想实日军者意无力它与长把机十民第公此已工使情明性知全三又关点正业外将两高间由问很最重并物手应战向头文体政美相见被利什二等产或新己制身果加西斯月话合回特代内信表化老给世位次度门任常先海通教儿原东声提立及比员解水名真论处走义各入几口认条平系气题活更别打女变四神总何电数安少报才结反受目太量再感建务做接必场件计管期市直德资命山金指克许统区保至队形社便空决治展马科司五基眼书非则听白界达光放强即像难且权思王象完设式色路记南品住告类求据程北边死张该交规万取拉格望觉术领共确传师观清今切院让识候带导争運這個們來為國說時會對過發後裡樣種經麼學現當沒動開實軍無與長機間問關點業將兩並應戰體見產結話給門員論處條氣題電數報計場據邊規觀讓識帶導爭港日本言東京都県市長議員委員会政府発表開始前後午前午後年度社会問題研究調査結果',
);
const COMMON_HANGUL = new Set(
  '이다는을가의에고하로한지기은사자시리어대나들인도서를일해과정수부으아라그전보있제장구원안조와상여게경주공성동국용적관무연비선계생면물모신마년개내오소위금것우문방만유체치반민중학화회당했인습니까요월',
);

/** How many letters beyond ASCII are judged; more tell nothing new. */
const MOST_LETTERS = 4000;
const FAULT = 2;
/** What the letters of a language count for in a text whose plain words are of another. */
const FOREIGN = 0.6;

/**
 * How much sense a decoded text makes, from 1 (all its letters beyond ASCII are frequent ones of one
 * language, all its signs stand where writers put them) to far below 0 (signs within words, capitals
 * after small letters). 0 without such letters. Tags are no text. `spoken` are the languages that its
 * plain words speak for.
 */
export function textSense(text: string, spoken: ReadonlySet<LanguageLetters>): number {
  const words = text.replace(/<[^<>]{0,2000}>/g, ' ').slice(0, MOST_LETTERS * 16);
  const odd = [...words.matchAll(/\P{ASCII}/gu)].slice(0, MOST_LETTERS);
  if (odd.length === 0) return 0;
  const letters = new Map<string, number>();
  let signs = 0;
  for (const { 0: letter, index } of odd) {
    if (!isKnownSign(letter) && /[\p{L}\p{M}\u3000-\u303f\uff01-\uffef]/u.test(letter)) {
      letters.set(letter, (letters.get(letter) ?? 0) + 1);
    } else {
      const before = words.slice(Math.max(0, index - 4), index) || ' ';
      const after = words.slice(index + letter.length, index + letter.length + 2) || ' ';
      signs += signSense(letter, { before, after });
    }
  }
  const isEastern = /[\u3040-\u30ff\u3400-\ud7af]/.test(words);
  const best = isEastern
    ? easternLikeness(letters)
    : Math.max(...LANGUAGES.map((language) => likeness(letters, language, spoken)));
  const faults = (words.match(FAULTS)?.length ?? 0) + straysIn(words);
  return (best + signs - FAULT * faults) / odd.length;
}

/** What no writer does. */
const FAULTS = new RegExp(
  [
    // A sign, or a letter of another writing, within a word.
    String.raw`(?<=\p{L})[^\p{L}\p{M}\p{N}\p{P}\s](?=\p{L})`,
    String.raw`(?<=\p{L})[«»‹›„“”‚†‡¡¿§¶](?=\p{L})`,
    String.raw`(?<=[A-Za-z])[\u0370-\u06ff\u0e00-\u0e7f]|(?<=[\u0370-\u06ff\u0e00-\u0e7f])[A-Za-z]`,
    String.raw`[A-Za-z][\u3040-\ud7af](?=[A-Za-z])`,
    String.raw`\P{ASCII}[\x60{|}~^\\@]`,
    // A capital after a small letter, or as the last of a word in small letters.
    String.raw`(?<=\p{Ll})\p{Lu}(?=\p{L})|(?<=\p{Ll})(?![A-Z])\p{Lu}`,
    // Two capitals before small letters, one of them beyond ASCII; a capital glued to a stop.
    String.raw`(?<![\p{L}\p{M}])(?![A-Z])\p{Lu}(?=[A-Z][a-z])|(?<=\p{Lu})(?![A-Z])\p{Lu}(?=\p{Ll})|(?<=[.,!?])(?![A-Z])\p{Lu}(?=\s|$)`,
    // The last form of a Hebrew letter before another.
    '[ךםןףץ](?=[א-ת])',
    // A single letter right before or after a figure; any Greek or Slavic one before it.
    String.raw`(?<!\p{L})(?![A-Za-zªº])\p{Script=Latin}(?=\d)|(?<=\d)(?![A-Za-zªº])\p{Script=Latin}`,
    String.raw`[\u0370-\u04ff](?=\d)`,
    // A letter alone that is no word in any language.
    String.raw`(?<=^|\s)(?![A-Za-zàâáäéèêëíìóòôöøåúùýæûıÀÂÁÄÉÈÊÍÓÔÖØÅÚÝ])\p{Script=Latin}(?=[\s.,;:!?]|$)`,
    String.raw`[^\P{Cc}\s]`,
  ].join('|'),
  'gu',
);

/** Letters of another writing, too few together for a word, in a text that is in Latin letters. */
function straysIn(text: string): number {
  const words = text.match(/[\u0370-\u06ff\u0e00-\u0e7f\u3400-\ud7af]+/g) ?? [];
  const latin = text.match(/[a-z]/gi)?.length ?? 0;
  const strays = words.filter((word) => word.length < 3).join('').length;
  return latin > words.join('').length * 4 ? strays : 0;
}

function easternLikeness(counts: ReadonlyMap<string, number>): number {
  let sum = 0;
  for (const [letter, count] of counts) {
    if (/[\u3000-\u30ff\uff01-\uff5e]/.test(letter)) sum += count;
    else if (COMMON_HAN.has(letter) || COMMON_HANGUL.has(letter)) sum += count;
    else if (/[\u4e00-\u9fff\uac00-\ud7af]/.test(letter)) sum += count * 0.2;
    else sum -= count * 0.5;
  }
  return sum;
}

function likeness(
  counts: ReadonlyMap<string, number>,
  language: LanguageLetters,
  spoken: ReadonlySet<LanguageLetters>,
): number {
  const isForeign = spoken.size > 0 && language.words.length > 0 && !spoken.has(language);
  const weight = isForeign ? FOREIGN : 1;
  let sum = 0;
  for (const [letter, count] of counts) {
    if (language.frequent.includes(letter)) sum += count * weight;
    else if (language.rare.includes(letter)) sum += count * 0.3 * weight;
    else sum -= count;
  }
  return sum;
}
