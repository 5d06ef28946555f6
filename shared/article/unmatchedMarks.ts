/** What may close an opening mark. German and Swedish usage make some marks serve on both sides. */
const CLOSERS: Readonly<Record<string, string>> = {
  '(': ')',
  '[': ']',
  '{': '}',
  '“': '”',
  '„': '“”',
  '‘': '’',
  '‚': '‘’',
  '«': '»',
  '»': '«',
  '‹': '›',
  '›': '‹',
  '「': '」',
  '『': '』',
  '（': '）',
  '【': '】',
  '《': '》',
  '"': '"',
  "'": "'",
  '”': '”',
};

const MARK = /[()[\]{}“”„‘’‚«»‹›「」『』（）【】《》"']/gu;
/** Nobody nests quotes and brackets like this. */
const DEEPEST = 64;
const WORD_CHARACTER = /[\p{L}\p{N}\p{M}]/u;

/**
 * The offsets of the quotes and brackets in `start` to `end` whose partner is not between them.
 * Apostrophes, and the inches of a height such as 6'2", are no quotes.
 */
export function unmatchedMarks(text: string, start: number, end: number): ReadonlySet<number> {
  const open: { mark: string; at: number }[] = [];
  const unmatched = new Set<number>();
  for (const { 0: mark, index } of text.slice(start, end).matchAll(MARK)) {
    const at = start + index;
    if (isApostrophe(text, at, mark) || isInches(text, at, mark)) continue;
    const partner = partnerOf(mark, open);
    if (partner >= 0 && mayClose(text, at, mark)) {
      for (const skipped of open.splice(partner).slice(1)) unmatched.add(skipped.at);
    } else if (mark in CLOSERS && mayOpen(text, at, mark)) open.push({ mark, at });
    else unmatched.add(at);
  }
  for (const { at } of open) unmatched.add(at);
  return unmatched;
}

/** The place in `open` of the last mark that this one closes; -1 if none of the last few is. */
function partnerOf(mark: string, open: readonly { readonly mark: string }[]): number {
  const lowest = Math.max(0, open.length - DEEPEST);
  for (let place = open.length - 1; place >= lowest; place -= 1) {
    if (CLOSERS[open[place]?.mark ?? '']?.includes(mark)) return place;
  }
  return -1;
}

function isApostrophe(text: string, at: number, mark: string): boolean {
  if (mark !== "'" && mark !== '’') return false;
  const isInside =
    WORD_CHARACTER.test(text.charAt(at - 1)) && WORD_CHARACTER.test(text.charAt(at + 1));
  const isPossessive = /[sxz]/iu.test(text.charAt(at - 1)) && !hasOpener(text, at);
  const isFeet = /\d/.test(text.charAt(at - 1)) && mark === "'";
  return isInside || isPossessive || isFeet;
}

/** Whether a single quote before the offset waits for a partner: then "…us’" closes it. */
function hasOpener(text: string, at: number): boolean {
  return /(?:^|[^\p{L}\p{N}])[‘‚'][^‘’']*$/u.test(text.slice(Math.max(0, at - 500), at));
}

function isInches(text: string, at: number, mark: string): boolean {
  return (
    (mark === '"' || mark === '”') &&
    /\d['’′]\s?\d{1,2}$/u.test(text.slice(Math.max(0, at - 5), at))
  );
}

/** A straight quote after a space opens; any other closes whatever it can. */
function mayClose(text: string, at: number, mark: string): boolean {
  return !isStraight(mark) || !isOpenSpace(text.charAt(at - 1)) || isOpenSpace(text.charAt(at + 1));
}

function mayOpen(text: string, at: number, mark: string): boolean {
  if (mark === '”' || isStraight(mark)) return isOpenSpace(text.charAt(at - 1));
  return true;
}

function isStraight(mark: string): boolean {
  return mark === '"' || mark === "'";
}

function isOpenSpace(character: string): boolean {
  return character === '' || /[\s([{—–-]/u.test(character);
}
