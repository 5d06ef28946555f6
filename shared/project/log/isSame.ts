import { canonicalJson } from '../text/canonicalJson';

/** Equal in content; unchanged records are the same object, which is seen at once. */
export function isSame(a: unknown, b: unknown): boolean {
  return a === b || canonicalJson(a) === canonicalJson(b);
}
