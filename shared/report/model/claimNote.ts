import { isChecked } from '../../claim/status';
import type { Citation, ClaimEntry, ClaimNote, EvidenceEntry } from '../report';
import { shortened } from '../words/shortened';

/** How much room a note has. */
export interface Room {
  /** A longer explanation gives its first sentence, or its first words (characters); 0 for none at all. */
  readonly explanation: number;
  /** Beside a proposed correction a longer explanation is left to the claim's entry (characters). */
  readonly besideCorrection: number;
  /** More sources than this are counted; two at the least. */
  readonly named: number;
}

/** Of more sources than this the names must do: where to look stands in the claim's entry. */
const MOST_LOCATORS = 2;

/** What is to be said of a claim in a sentence or two; nothing of one without a verdict and a status. */
export function claimNote(claim: ClaimEntry, room: Room): ClaimNote | undefined {
  const { verdict, status } = claim;
  if (!verdict && !claim.stale && (status === undefined || status === 'noCheckNeeded')) {
    return undefined;
  }
  const brief = (words = '') => (room.explanation > 0 ? shortened(words, room.explanation) : '');
  const text = brief(verdict?.explanation);
  const proposed = brief(claim.proposed);
  const hasRoom = proposed === '' || text.length <= room.besideCorrection;
  return {
    ...(verdict && { verdict: { label: verdict.label, colour: verdict.colour } }),
    // The verdict says that it was checked.
    ...(status && !(verdict && isChecked(status) && status !== 'changeNeeded') && { status }),
    ...(claim.stale && { stale: true }),
    ...(text && hasRoom && { text }),
    ...(proposed && { proposed }),
    citations: citations(claim, room.named),
  };
}

/** The sources without where to look in them, each once. */
export function sourcesOnly(found: readonly Citation[]): Citation[] {
  const names = new Map(found.map(({ locator: _, ...source }) => [source.name, source]));
  return [...names.values()];
}

function citations({ evidence }: ClaimEntry, most: number): Citation[] {
  const found: Citation[] = [];
  for (const { source, sourceName: name, locator } of tellingOf(evidence)) {
    const isKnown = found.some((other) => other.name === name && other.locator === locator);
    if (isKnown) continue;
    found.push({ name, ...(source && { source }), ...(locator && { locator }) });
  }
  if (found.length <= MOST_LOCATORS) return placesJoined(found);
  const named = sourcesOnly(found);
  if (named.length <= most) return named;
  return [...named.slice(0, most - 1), { name: `${named.length - most + 1} more` }];
}

/** A source that says it in two places is named once. */
function placesJoined(found: readonly Citation[]): Citation[] {
  const [first, second] = found;
  if (!first?.locator || !second?.locator || first.name !== second.name) return [...found];
  return [{ ...first, locator: `${first.locator} and ${second.locator}` }];
}

/** Background tells nothing of the finding where something speaks for or against the claim. */
function tellingOf(evidence: readonly EvidenceEntry[]): readonly EvidenceEntry[] {
  const telling = evidence.filter(({ stance }) => stance !== 'context');
  return telling.length > 0 ? telling : evidence;
}
