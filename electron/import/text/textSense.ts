/**
 * The letters beyond ASCII of languages, the frequent ones before the bar. They tell the encodings of
 * one byte a letter from each other: what is an ö in one is a rare letter or a sign in the next.
 */
const LETTERS: readonly (readonly [frequent: string, rare: string])[] = [
  ['éèàêçâôîùûœ', 'ëïüÿæ'],
  ['äöüß', 'é'],
  ['áéíóúñ', 'ü'],
  ['ãáçéíóêõâ', 'úàôü'],
  ['àèéìòù', 'î'],
  ['åäöæø', 'éü'],
  ['áéíóúæö', 'ðýþ'],
  ['éëïèöüá', 'ê'],
  ['áčéěířšůýž', 'úóďťňüö'],
  ['ąęółśżćńź', ''],
  ['áéöőíóüúű', ''],
  ['áčéíľšťúýž', 'äďĺňóôŕ'],
  ['ăâîşţșț', ''],
  ['čćšžđ', ''],
  ['ışğüçö', 'âîû'],
  ['ąčęėįšųūž', ''],
  ['āčēģīķļņšūž', ''],
  ['äõöü', 'šž'],
  ['αοιετσνηυρπκλμςάίόέήύώ', 'ωγδχθφβξζψϊϋΐΰ'],
  ['оеаинтсрвлкмдпуяыьгзбч', 'йхжшюцщэфъё'],
  ['оаинвіертслкдумпязьбгчй', 'щхцюєжшїфґ'],
  ['аоеитнрвслкдпмзягъубч', 'щжйхцшфюь'],
  ['аоиенрсјтукдвмплзбгшч', 'цжњљхђћџф'],
  ['יוהלאמרתבשנדעקחפטגזסצכךםןףץ', ''],
  ['اليمونترعبدةسفكقحهجشصأطخىئذضثزغآإؤظء', ''],
].map(([frequent = '', rare = '']) => [
  frequent + frequent.toUpperCase(),
  rare + rare.toUpperCase(),
]);

/** Letters that make up half of most texts in Chinese, in both scripts, and in Japanese. */
const COMMON_HAN = new Set(
  '的一是不了在人有我他这个们中来上大为和国地到以说时要就出会可也你对生能而子那得于着下自之年过发后作里用道行所然家种事成方多经么去法学如都同现当没动面起看定天分还进好小部其些主样理心本前开但因只从想实日军者意无力它与长把机十民第公此已工使情明性知全三又关点正业外将两高间由问很最重并物手应战向头文体政美相见被利什二等产或新己制身果加西斯月话合回特代内信表化老给世位次度门任常先海通教儿原东声提立及比员解水名真论处走义各入几口认条平系气题活更别打女变四神总何电数安少报才结反受目太量再感建务做接必场件计管期市直德资命山金指克许统区保至队形社便空决治展马科司五基眼书非则听白界达光放强即像难且权思王象完设式色路记南品住告类求据程北边死张该交规万取拉格望觉术领共确传师观清今切院让识候带导争運這個們來為國說時會對過發後裡樣種經麼學現當沒動開實軍無與長機間問關點業將兩並應戰體見產結話給門員論處條氣題電數報計場據邊規觀讓識帶導爭港日本言東京都県市長議員委員会政府発表開始前後午前午後年度社会問題研究調査結果',
);
const COMMON_HANGUL = new Set(
  '이다는을가의에고하로한지기은사자시리어대나들인도서를일해과정수부으아라그전보있제장구원안조와상여게경주공성동국용적관무연비선계생면물모신마년개내오소위금것우문방만유체치반민중학화회당했인습니까요월',
);

/** Signs that stand in any text. */
const USUAL_SIGNS = /[\u00a0«»„“”‘’‚‹›–—…•·§°€£©®™´¡¿ªº½¼¾،؛؟\u200e\u200f]/u;

/** How many letters beyond ASCII are judged; more tell nothing new. */
const MOST_LETTERS = 4000;
const FAULT = 2;

/**
 * How much sense a decoded text makes, from 1 (all its letters beyond ASCII are frequent ones of one
 * language) to far below 0 (signs within words, capitals after small letters). 0 without such letters. Tags are no
 * text.
 */
export function textSense(text: string): number {
  const words = text.replace(/<[^<>]{0,2000}>/g, ' ');
  const odd = words.match(/\P{ASCII}/gu)?.slice(0, MOST_LETTERS) ?? [];
  if (odd.length === 0) return 0;
  const counts = new Map<string, number>();
  for (const letter of odd) counts.set(letter, (counts.get(letter) ?? 0) + 1);
  const sample = words.slice(0, MOST_LETTERS * 4);
  const isEastern = /[\u3000-\u30ff\u3400-\ud7af\uff01-\uffef]/.test(sample);
  const best = isEastern
    ? easternLikeness(counts)
    : Math.max(...LETTERS.map((language) => likeness(counts, language)));
  const faults = sample.match(FAULTS)?.length ?? 0;
  return (best - FAULT * (faults + straysIn(sample))) / odd.length;
}

/** What no writer does. */
const FAULTS = new RegExp(
  [
    // A sign, or a letter of another writing, within a word.
    String.raw`(?<=\p{L})[^\p{L}\p{M}\p{N}\p{P}\s](?=\p{L})`,
    String.raw`(?<=[A-Za-z])[\u0370-\u06ff]|(?<=[\u0370-\u06ff])[A-Za-z]`,
    String.raw`[A-Za-z][\u3040-\ud7af](?=[A-Za-z])`,
    String.raw`\P{ASCII}[\x60{|}~^\\@]`,
    // A capital after a small letter; the last form of a Hebrew letter before another.
    String.raw`(?<=\p{Ll})\p{Lu}(?=\p{L})|[ךםןףץ](?=[א-ת])`,
    // A Greek or Slavic letter right before a figure.
    String.raw`[\u0370-\u04ff](?=\d)`,
    String.raw`[^\P{Cc}\s]`,
  ].join('|'),
  'gu',
);

/** Letters of another writing, too few together for a word, in a text that is in Latin letters. */
function straysIn(text: string): number {
  const words = text.match(/[\u0370-\u06ff]+/g) ?? [];
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
    else if (USUAL_SIGNS.test(letter)) sum += count * 0.5;
    else sum -= count * 0.5;
  }
  return sum;
}

function likeness(
  counts: ReadonlyMap<string, number>,
  [frequent = '', rare = '']: readonly [string, string],
): number {
  let sum = 0;
  for (const [letter, count] of counts) {
    if (frequent.includes(letter)) sum += count;
    else if (rare.includes(letter)) sum += count * 0.3;
    else if (USUAL_SIGNS.test(letter)) sum += count * 0.5;
    else sum -= count;
  }
  return sum;
}
