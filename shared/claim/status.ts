/**
 * Where the checking of a claim stands: how far it is, and never what it found. That a claim is true or wrong, its
 * verdict says: one that was found wrong is `checked` as well.
 */
export const STATUSES = [
  'unchecked',
  'inProgress',
  'checked',
  'changeNeeded',
  'notSettled',
  'noCheckNeeded',
] as const;
export type Status = (typeof STATUSES)[number];

export const STATUS_GLYPHS: Readonly<Record<Status, string>> = {
  unchecked: '○',
  inProgress: '◐',
  checked: '✓',
  changeNeeded: '△',
  notSettled: '?',
  noCheckNeeded: '—',
};

export const STATUS_LABELS: Readonly<Record<Status, string>> = {
  unchecked: 'unchecked',
  inProgress: 'in progress',
  checked: 'checked',
  changeNeeded: 'checked: change needed',
  notSettled: 'checked: not settled',
  noCheckNeeded: 'no check needed',
};

/** True for the statuses that say "somebody looked at these words and decided". */
export function isChecked(status: Status): boolean {
  return status === 'checked' || status === 'changeNeeded' || status === 'notSettled';
}
