import type { VerdictSummary } from '../report';
import { capital, numberWord } from './listWords';

/** What is said of claims that a report does not list, or of an article without claims; else nothing. */
export function unlistedWords({ claims, unlisted }: VerdictSummary): string {
  if (unlisted === 0) return claims === 0 ? 'No claim has been marked.' : '';
  const more = claims > 0 ? 'more ' : '';
  return unlisted === 1
    ? `One ${more}claim was marked. It has no verdict on its words as they stand, and is not listed.`
    : `${capital(numberWord(unlisted))} ${more}claims were marked. They have no verdict on their words as they stand, and are not listed.`;
}
