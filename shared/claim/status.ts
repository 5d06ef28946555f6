/** Where the checking of a claim stands. */
export const STATUSES = [
  'unchecked',
  'inProgress',
  'verified',
  'needsChange',
  'cannotVerify',
  'noCheckNeeded',
] as const;
export type Status = (typeof STATUSES)[number];

export const STATUS_GLYPHS: Readonly<Record<Status, string>> = {
  unchecked: '○',
  inProgress: '◐',
  verified: '✓',
  needsChange: '△',
  cannotVerify: '?',
  noCheckNeeded: '—',
};

export const STATUS_LABELS: Readonly<Record<Status, string>> = {
  unchecked: 'unchecked',
  inProgress: 'in progress',
  verified: 'verified',
  needsChange: 'needs change',
  cannotVerify: 'cannot verify',
  noCheckNeeded: 'no check needed',
};

/** True for the statuses that say "somebody looked at these words and decided". */
export function isChecked(status: Status): boolean {
  return status === 'verified' || status === 'needsChange' || status === 'cannotVerify';
}
