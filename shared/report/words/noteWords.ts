import { STATUS_LABELS } from '../../claim/status';
import type { Citation, ClaimNote, Finding } from '../report';
import { capital } from './listWords';

/** Said of a claim that reads otherwise than when it was checked. */
export const STALE_WORDS = 'The words changed since they were checked.';

/** A finding as one line: "“9 per cent more”. Wrong: the bulletin says 7. Ferry Authority, p. 4." */
export function findingWords(finding: Finding): string {
  const flags = finding.flags.length > 0 ? ` Flagged: ${finding.flags.join(', ')}.` : '';
  const gone = finding.isGone ? ' These words are no longer in the article.' : '';
  return `“${finding.words}”.${flags} ${noteWords(finding)}${gone}`;
}

function noteWords({ verdict, status, text, stale, proposed, citations }: ClaimNote): string {
  const found = verdict && `${verdict.label}${text ? ':' : '.'}`;
  const parts = [
    // Of a claim that needs a change the proposal says so.
    status && !(verdict && proposed) && `${capital(STATUS_LABELS[status])}.`,
    found,
    text && ended(text),
    stale && STALE_WORDS,
    proposed && `Proposed: ${ended(proposed)}`,
    citations.length > 0 && `${citations.map(citationWords).join('; ')}.`,
  ];
  return parts.filter(Boolean).join(' ');
}

/** "Northern Ferry Authority, p. 4". */
export function citationWords({ name, locator }: Citation): string {
  return locator ? `${name}, ${locator}` : name;
}

/** With a full stop where the text has no end of its own: explanations are written with and without. */
export function ended(text: string): string {
  return /[.!?…]["”’)]?$/u.test(text) ? text : `${text}.`;
}
