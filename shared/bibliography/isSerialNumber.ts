import type { ItemType } from './item';

/** Whether a number is an ISSN and not an ISBN: by its digits, else by what the type suggests. */
export function isSerialNumber(number: string, type: ItemType): boolean {
  const bare = number.replace(/[\s-]|\(.*\)|^\D+/g, '');
  if (/^\d{7}[\dX]$/i.test(bare)) return true;
  if (/^(?:97[89])?\d{9}[\dX]$/i.test(bare)) return false;
  return /^(?:article|periodical|review)/.test(type);
}
