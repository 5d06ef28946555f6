import type { Claim } from './claim';
import { isChecked } from './status';

/** Stands between the places of a claim that is anchored in several. */
const BETWEEN_PLACES = ' … ';

/**
 * The wording of a claim: the words of its anchors in the order of the record, not of the article,
 * so that moving a paragraph changes no wording. A detached anchor counts with its last words.
 */
export function claimText(exacts: readonly string[]): string {
  return exacts.join(BETWEEN_PLACES);
}

/** True when the claim was checked and its words have changed since. */
export function isStale(
  { status, checked }: Pick<Claim, 'status' | 'checked'>,
  currentText: string,
): boolean {
  return isChecked(status) && checked !== undefined && checked.text !== currentText;
}
