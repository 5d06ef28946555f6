/** Always followed by more of the same sentence. */
const LEADING = setOf(
  'Mr Mrs Ms Mx Dr Drs Prof Sen Sens Rep Reps Gov Govs Gen Col Lt Sgt Cpl Maj Capt Cmdr Adm Rev',
  'Hon St Ste Mt Ft Pres Supt Det Insp Messrs Mme Mlle Hr Fr Sr Sra vs v cf viz ca approx bzw',
  'e.g i.e z.B d.h u.a p.ex',
);

/** An abbreviation only before a number: "No. 5", but "The answer is no." */
const BEFORE_NUMBER = setOf(
  'No Nos no nos Nr nr Art Arts Sec Secs Fig Figs Vol Vols Ch Bd Abs p pp para paras c',
  'Jan Feb Mar Apr Jun Jul Aug Sep Sept Oct Nov Dec',
);

/** May end a sentence as well: what follows decides. */
const TRAILING = setOf('Inc Corp Co Cos Ltd Bros Jr Sr Plc Esq Ave Blvd Rd al');

/** Words that, with a capital after a point, start a sentence. */
const STARTERS = setOf(
  'A After All Also Although An And Another As At Because Before Both But By Despite During Each',
  'Even For From He Her His How However I If In Instead It Its Last Many Meanwhile More Most My',
  'Next No Not Now On One Or Our She Since So Some Still That The Their Then There These They This',
  'Those To Today Under Until We What When Where Which While Who Why With Yet You',
);

const AFTER_CLOCK = setOf(
  'Monday Tuesday Wednesday Thursday Friday Saturday Sunday January February March April May June',
  'July August September October November December Jan Feb Mar Apr Jun Jul Aug Sept Sep Oct Nov Dec',
  'GMT UTC EST EDT CST CDT MST MDT PST PDT CET CEST BST ET CT MT PT',
);

/** Longer than any abbreviation, in UTF-16 units. */
const REACH = 24;

/**
 * Whether the point at an offset belongs to an abbreviation, so that it is part of the word and stays
 * when closing punctuation is trimmed. English first, with some German and French.
 */
export function isAbbreviationPoint(text: string, at: number): boolean {
  const word = wordBefore(text, at);
  if (LEADING.has(word) || TRAILING.has(word) || isDotted(word)) return true;
  if (BEFORE_NUMBER.has(word)) return isNumberNext(text, at);
  return isInitial(word) && !endsSentence(text, at);
}

/** Whether the point at an offset belongs to an abbreviation inside a sentence that goes on after it. */
export function isPointInsideSentence(text: string, at: number): boolean {
  const word = wordBefore(text, at);
  if (LEADING.has(word)) return true;
  if (BEFORE_NUMBER.has(word)) return isNumberNext(text, at);
  if (/^[ap]\.m$/iu.test(word)) return AFTER_CLOCK.has(nextWord(text, at));
  return (TRAILING.has(word) || isDotted(word) || isInitial(word)) && !endsSentence(text, at);
}

function wordBefore(text: string, at: number): string {
  return /[\p{L}\p{M}\p{N}.]*$/u.exec(text.slice(Math.max(0, at - REACH), at))?.[0] ?? '';
}

function nextWord(text: string, at: number): string {
  return /^\s+(\p{L}(?!\.)[\p{L}\p{M}]*)/u.exec(text.slice(at + 1, at + 1 + REACH))?.[1] ?? '';
}

function isNumberNext(text: string, at: number): boolean {
  return /^\s*[\p{N}§]/u.test(text.slice(at + 1, at + 1 + REACH));
}

/** Letters with points between them: U.S, a.m, Ph.D. */
function isDotted(word: string): boolean {
  return /^(?:\p{L}\p{L}?\.)+\p{L}\p{L}?$/u.test(word);
}

function isInitial(word: string): boolean {
  return /^\p{Lu}$/u.test(word);
}

/** After an initial or "U.S." a sentence goes on with a capital unless a typical first word comes. */
function endsSentence(text: string, at: number): boolean {
  const after = text.slice(at + 1, at + 1 + REACH);
  return !/^\s+\p{L}/u.test(after) || STARTERS.has(nextWord(text, at));
}

function setOf(...lines: string[]): ReadonlySet<string> {
  return new Set(lines.flatMap((line) => line.split(' ')));
}
