import { type Evidence, STANCES, type Stance } from '../../../shared/claim/evidence';

/** How often each stance occurs in the evidence, in the order of the stances, those that do. */
export function countStances(
  evidence: readonly Pick<Evidence, 'stance'>[],
): { readonly stance: Stance; readonly count: number }[] {
  return STANCES.map((stance) => ({
    stance,
    count: evidence.filter((each) => each.stance === stance).length,
  })).filter(({ count }) => count > 0);
}
