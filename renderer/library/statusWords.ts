import { isChecked, STATUS_LABELS, STATUSES, type Status } from '../../shared/claim/status';

/** How far the checking of a project is, in a few words: "17 of 27 checked". */
export function progressWords(claims: number, byStatus: Readonly<Record<Status, number>>): string {
  if (claims === 0) return 'no claims yet';
  const checked = STATUSES.filter(isChecked).reduce((sum, status) => sum + byStatus[status], 0);
  return `${checked.toLocaleString('en')} of ${claims.toLocaleString('en')} checked`;
}

/** Every status that occurs, with its number: "14 checked, 3 checked: change needed, 10 unchecked". */
export function statusWords(byStatus: Readonly<Record<Status, number>>): string {
  return PROGRESS_ORDER.filter((status) => byStatus[status] > 0)
    .map((status) => `${byStatus[status].toLocaleString('en')} ${STATUS_LABELS[status]}`)
    .join(', ');
}

/** From done to not begun, as a bar shows them. */
export const PROGRESS_ORDER: readonly Status[] = [
  'checked',
  'changeNeeded',
  'notSettled',
  'noCheckNeeded',
  'inProgress',
  'unchecked',
];
