import type { Claim } from './claim';
import { isChecked, type Status } from './status';

export interface StatusChange {
  /** The claim's wording now: see `claimText`. */
  readonly text: string;
  /** Who decides; left out when nobody gave a name. */
  readonly by?: string | undefined;
  /** An instant in UTC with milliseconds. */
  readonly now: string;
}

/**
 * Sets where the checking stands. Each of the statuses of a check (`isChecked`) says that these words were
 * looked at, so they record the wording, who and when, each time anew: setting the same status
 * again is how a stale claim is checked once more. With any other status nobody vouches for the
 * words, so the record of the former check is removed (undo brings it back).
 */
export function setStatus(claim: Claim, status: Status, { text, by, now }: StatusChange): Claim {
  const { checked: _, ...rest } = claim;
  if (!isChecked(status)) return { ...rest, status, modified: now };
  return {
    ...rest,
    status,
    checked: { text, ...(by ? { by } : {}), at: now },
    modified: now,
  };
}
