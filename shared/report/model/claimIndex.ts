import { isChecked } from '../../claim/status';
import type { Desk } from '../desk/desk';
import type { ClaimEntry, IndexPart } from '../report';
import { claimNumbers } from '../words/listWords';

/**
 * Where to find the claims of one verdict, of one claimant, of one checker: for readers who work with the
 * whole report. A part that would hold nothing is left out.
 */
export function claimIndex(claims: readonly ClaimEntry[], desk: Desk): IndexPart[] {
  if (!desk.allowance.appraisal) return [];
  const verdicts = new Map(desk.scale.ratings.map(({ label }) => [label, new Set<number>()]));
  const claimants = new Map<string, Set<number>>();
  const checkers = new Map<string, Set<number>>();
  for (const [at, { number, verdict }] of claims.entries()) {
    const claim = desk.listed[at]?.claim;
    add(verdicts, verdict?.label ?? 'no verdict', number);
    add(claimants, claim?.claimant?.name, number);
    // A check that was given up is nobody’s.
    if (claim && isChecked(claim.status)) add(checkers, claim.checked?.by, number);
  }
  return [
    part('By verdict', [...verdicts]),
    part('By claimant', alphabetical(claimants)),
    part('By checker', alphabetical(checkers)),
  ].filter(({ entries }) => entries.length > 0);
}

function add(found: Map<string, Set<number>>, label: string | undefined, number: number): void {
  const key = label?.trim();
  if (!key) return;
  const numbers = found.get(key);
  if (numbers) numbers.add(number);
  else found.set(key, new Set([number]));
}

function alphabetical(found: ReadonlyMap<string, Set<number>>): [string, Set<number>][] {
  return [...found].sort(([a], [b]) => a.localeCompare(b, 'en'));
}

function part(heading: string, found: readonly (readonly [string, Set<number>])[]): IndexPart {
  return {
    heading,
    entries: found
      .filter(([, numbers]) => numbers.size > 0)
      .map(([label, numbers]) => ({
        label,
        count: numbers.size,
        claims: claimNumbers([...numbers], Number.POSITIVE_INFINITY),
      })),
  };
}
