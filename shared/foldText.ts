const MARKS = /\p{M}+/gu;

/** Text as it is compared in searches: without case and diacritics, compatibility forms unified. */
export function foldText(text: string): string {
  return text.normalize('NFKD').replace(MARKS, '').toLowerCase();
}
