import type { DerivedClaim } from '../../shared/claim/deriveClaims';
import { foldText } from '../../shared/foldText';
import type { ClaimId } from '../../shared/id';

/** As many claims as a list that is read at a glance can hold. */
const MOST = 20;
const MOST_LETTERS = 90;

interface ClaimEntry {
  readonly id: string;
  readonly label: string;
  readonly group: string;
  readonly keys: readonly string[];
  readonly claim: ClaimId;
}

/** The claims that a query names: by number first ("14"), then by words of the text or statement. */
export function claimEntries(claims: readonly DerivedClaim[], query: string): ClaimEntry[] {
  const words = foldText(query).split(/\s+/).filter(Boolean);
  if (words.length === 0) return [];
  const number = /^(?:claim )?(\d+)$/.exec(words.join(' '))?.[1];
  const found: DerivedClaim[] = [];
  const numbered = claims.find((claim) => String(claim.number) === number);
  if (numbered) found.push(numbered);
  for (const claim of claims) {
    if (found.length === MOST) break;
    if (claim !== numbered && hasWords(claim, words)) found.push(claim);
  }
  return found.map(({ claim, number: place, wording }) => ({
    id: claim.id,
    label: `${place}  “${shortened(wording)}”`,
    group: 'Claim',
    keys: [],
    claim: claim.id,
  }));
}

function hasWords({ claim, wording }: DerivedClaim, words: readonly string[]): boolean {
  const folded = foldText(`${wording}\n${claim.statement ?? ''}`);
  return words.every((word) => folded.includes(word));
}

function shortened(text: string): string {
  const line = text.replace(/\s+/g, ' ').trim();
  return line.length <= MOST_LETTERS ? line : `${line.slice(0, MOST_LETTERS).trimEnd()}…`;
}
