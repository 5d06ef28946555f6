import type { Check, SignOff } from './claim';
import type { DerivedClaim } from './deriveClaims';
import { isChecked } from './status';

/** How many of some claims were checked, or signed off, by what is recorded of each. */
export interface DoneClaims {
  readonly claims: number;
  /** What is recorded of those with which it was done: empty where neither name nor moment is. */
  readonly records: readonly Partial<Check | SignOff>[];
  /** The numbers of those with which it is still to be done: they need a check, and lack this. */
  readonly left: readonly number[];
}

/** The claims that were checked as they stand now; one whose words changed or went was not. */
export function checkedClaims(claims: readonly DerivedClaim[]): DoneClaims {
  return doneClaims(claims, ({ claim, stale, detached }) =>
    isChecked(claim.status) && !stale && detached.length === 0 ? (claim.checked ?? {}) : undefined,
  );
}

/** The claims that somebody signed off as they stand now; a sign-off that is void is none. */
export function signedClaims(claims: readonly DerivedClaim[]): DoneClaims {
  return doneClaims(claims, ({ claim, signOff }) =>
    signOff === 'holds' ? claim.signedOff : undefined,
  );
}

function doneClaims(
  claims: readonly DerivedClaim[],
  recordOf: (derived: DerivedClaim) => DoneClaims['records'][number] | undefined,
): DoneClaims {
  return {
    claims: claims.length,
    records: claims.flatMap((derived) => recordOf(derived) ?? []),
    left: claims
      .filter((derived) => needsCheck(derived) && recordOf(derived) === undefined)
      .map(({ number }) => number),
  };
}

/** Whether somebody still has to look at the claim, or had to: all but those that need no check. */
export function needsCheck({ claim }: Pick<DerivedClaim, 'claim'>): boolean {
  return claim.status !== 'noCheckNeeded';
}
