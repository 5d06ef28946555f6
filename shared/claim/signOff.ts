import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';
import type { SourceId } from '../id';
import type { Rating, Scale } from '../rating/scale';
import { sortedJson } from '../sortedJson';
import type { Source } from '../source/source';
import type { Claim } from './claim';
import { type AnchoredText, standingWords } from './standing';

/** What a project says beside its text and its claims, as far as claims are derived from it. */
export interface ClaimGround {
  readonly sources: ReadonlyMap<SourceId, Source>;
  readonly scale: Pick<Scale, 'ratings'>;
}

/**
 * What became of a claim's sign-off: it `holds` while the claim is what was signed; it is void where the claim
 * was `changed` since; and of a sign-off from before version 3 of the file it is `unrecorded` what was signed,
 * so that nobody can say that it holds.
 */
export type SignOffState = 'holds' | 'changed' | 'unrecorded';

/** What became of a claim's sign-off; undefined where nobody signed it. */
export function signOffState(
  claim: Claim,
  ground: ClaimGround,
  text: AnchoredText,
): SignOffState | undefined {
  const { signedOff } = claim;
  if (!signedOff) return undefined;
  const { sha256: signed } = signedOff;
  if (signed === undefined) return 'unrecorded';
  const isSigned = (binding: Binding) => signed === hashOf(claim, binding, ground, text);
  return BINDINGS.some(isSigned) ? 'holds' : 'changed';
}

/**
 * What a sign-off is bound to: to the words at the places that were chosen for them (`places`), or as version 3 of
 * the file had it to the words alone. No hash of the one is a hash of the other.
 */
const BINDINGS = ['places', 'words'] as const;
type Binding = (typeof BINDINGS)[number];

/** What a claim's hashes were made of, piece by piece, with those that were asked for. */
interface KnownHashes {
  readonly pieces: readonly unknown[];
  readonly hashes: Map<Binding, string>;
}

/** Records are immutable: while a claim and all that it is signed with are the same objects, so is the hash. */
const known = new WeakMap<Claim, KnownHashes>();

/**
 * What somebody signs who signs the claim off now: the SHA-256 of `signedText`, lower-case hexadecimal. Made
 * anew only where something of it is another object than when it was made last.
 */
export function signedHash(claim: Claim, ground: ClaimGround, text: AnchoredText): string {
  return hashOf(claim, 'places', ground, text);
}

function hashOf(claim: Claim, binding: Binding, ground: ClaimGround, text: AnchoredText): string {
  const rating = ground.scale.ratings.find(({ id }) => id === claim.verdict?.rating);
  const places = claim.anchors.map((anchor) => ({
    words: standingWords(anchor, text),
    stands: text.standingOf(anchor) !== undefined,
  }));
  const cited = claim.evidence.map(({ source }) => ground.sources.get(source));
  const pieces = [
    rating,
    ...places.flatMap(({ words, stands }) => [words, stands]),
    ...cited.flatMap((source) => [source?.csl, source?.archiveUrl]),
  ];
  const last = known.get(claim);
  // Claim and pieces are as many as before: how many follows from the claim.
  const isLast = last?.pieces.every((piece, at) => piece === pieces[at]) === true;
  const hashes = last && isLast ? last.hashes : new Map<Binding, string>();
  const made = hashes.get(binding);
  if (made !== undefined) return made;
  const signed = signedText(claim, binding, { rating, places, cited });
  const hash = bytesToHex(sha256(utf8ToBytes(signed)));
  hashes.set(binding, hash);
  known.set(claim, { pieces, hashes });
  return hash;
}

interface Signed {
  readonly rating: Rating | undefined;
  /** In the order of the claim's anchors. */
  readonly places: readonly { readonly words: string; readonly stands: boolean }[];
  /** In the order of its evidence. */
  readonly cited: readonly (Source | undefined)[];
}

/**
 * All that a sign-off vouches for, as canonical JSON; docs/file-format.md tells others how to write it. Tags,
 * priority, flags, notes and who checked are the desk's own, and may change after a sign-off.
 */
function signedText(claim: Claim, binding: Binding, { rating, places, cited }: Signed): string {
  const { statement, claimant, madeOn, context, quantity, status, verdict, correction } = claim;
  return sortedJson({
    // Whoever puts a place of a claim elsewhere makes another place of it; edits of the text do not.
    places: binding === 'places' ? claim.anchors.map(({ id }) => id) : undefined,
    words: places.filter(({ stands }) => stands).map(({ words }) => words),
    detached: places.filter(({ stands }) => !stands).map(({ words }) => words),
    statement,
    claimant,
    madeOn,
    context,
    quantity,
    status,
    verdict: verdict && { ...verdict, rating: rating && signedRating(rating) },
    evidence: claim.evidence.map(({ id: _id, note: _note, ...evidence }, at) => ({
      ...evidence,
      source: signedSource(cited[at]),
    })),
    correction,
    requests: claim.requests,
  });
}

function signedRating({ label, definition, value }: Rating) {
  return { label, definition, value };
}

/** What a citation is made of. */
function signedSource(source: Source | undefined) {
  if (!source) return undefined;
  const { id: _, ...csl } = source.csl;
  return { csl, archiveUrl: source.archiveUrl };
}
