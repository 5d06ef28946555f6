import { STATUS_LABELS } from '../../claim/status';
import { ended } from '../../ended';
import type { Citation, ClaimNote, Finding } from '../report';
import { capital } from './listWords';

/** Said of a claim that reads otherwise than when it was checked. */
export const STALE_WORDS = 'The words changed since they were checked.';

/** A finding as one line: "“9 per cent more”. Wrong: the bulletin says 7. Ferry Authority, p. 4." */
export function findingWords(finding: Finding): string {
  return findingParts(finding).join(' ');
}

/** The same in parts of a sentence or so, for writers that set each apart: they may run in different directions. */
export function findingParts(finding: Finding): string[] {
  return [
    `“${finding.words}”.`,
    ...(finding.flags.length > 0 ? [`Flagged: ${finding.flags.join(', ')}.`] : []),
    ...noteParts(finding),
    ...(finding.isGone ? ['These words are no longer in the article.'] : []),
  ];
}

function noteParts({ verdict, status, text, stale, proposed, citations }: ClaimNote): string[] {
  const found = verdict && `${verdict.label}${text ? ':' : '.'}`;
  const parts = [
    // Of a claim that needs a change the proposal says so.
    status && !(verdict && proposed) && `${capital(STATUS_LABELS[status])}.`,
    found,
    text && ended(text),
    stale && STALE_WORDS,
    ...(proposed ? ['Proposed:', ended(proposed)] : []),
    citations.length > 0 && `${citations.map(citationWords).join('; ')}.`,
  ];
  return parts.flatMap((part) => part || []);
}

/** "Northern Ferry Authority, p. 4". */
export function citationWords({ name, locator }: Citation): string {
  return locator ? `${name}, ${locator}` : name;
}
