import { STATUS_LABELS, type Status } from '../../shared/claim/status';

/** How far the checking of a project is, in a few words: "14 of 27 verified". */
export function progressWords(claims: number, byStatus: Readonly<Record<Status, number>>): string {
  if (claims === 0) return 'no claims yet';
  return `${byStatus.verified.toLocaleString('en')} of ${claims.toLocaleString('en')} verified`;
}

/** Every status that occurs, with its number: "14 verified, 3 needs change, 10 unchecked". */
export function statusWords(byStatus: Readonly<Record<Status, number>>): string {
  return PROGRESS_ORDER.filter((status) => byStatus[status] > 0)
    .map((status) => `${byStatus[status].toLocaleString('en')} ${STATUS_LABELS[status]}`)
    .join(', ');
}

/** From done to not begun, as a bar shows them. */
export const PROGRESS_ORDER: readonly Status[] = [
  'verified',
  'needsChange',
  'cannotVerify',
  'noCheckNeeded',
  'inProgress',
  'unchecked',
];
