import { cslText } from './cslField';
import type { CslName } from './source';

const EAST_ASIAN =
  /^[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}ー・\s]+$/u;
const KATAKANA = /^[\p{Script=Katakana}ー・\s]+$/u;

/** Whether both parts of a name are written in a script of East Asia. */
export function isEastAsian({ given, family }: CslName): boolean {
  return Boolean(given && family && EAST_ASIAN.test(given + family));
}

/**
 * A name as it is spoken: given name first; the family's first, without a comma, for names in the
 * scripts of East Asia and where the name itself says so (`static-ordering`).
 */
export function nameText(name: CslName): string {
  if (name.literal) return name.literal;
  const { given, family, suffix } = name;
  // Names from elsewhere are written in katakana, in their own order.
  if (given && family && KATAKANA.test(given + family)) return `${given}・${family}`;
  if (isEastAsian(name)) return `${family}${given}`;
  if (cslText(name, 'static-ordering')) return [family, given, suffix].filter(Boolean).join(' ');
  const particles = [name['dropping-particle'], name['non-dropping-particle']];
  return [given, ...particles, family, suffix].filter(Boolean).join(' ');
}
