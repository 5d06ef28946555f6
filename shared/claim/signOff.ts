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
  if (signedOff.sha256 === undefined) return 'unrecorded';
  return signedOff.sha256 === signedHash(claim, ground, text) ? 'holds' : 'changed';
}

/** What a claim's hash was made of, piece by piece, with the hash. */
interface KnownHash {
  readonly pieces: readonly unknown[];
  readonly hash: string;
}

/** Records are immutable: while a claim and all that it is signed with are the same objects, so is the hash. */
const known = new WeakMap<Claim, KnownHash>();

/**
 * What somebody signs who signs the claim off now: the SHA-256 of `signedText`, lower-case hexadecimal. Made
 * anew only where something of it is another object than when it was made last.
 */
export function signedHash(claim: Claim, ground: ClaimGround, text: AnchoredText): string {
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
  if (last?.pieces.every((piece, at) => piece === pieces[at])) return last.hash;
  const hash = bytesToHex(sha256(utf8ToBytes(signedText(claim, { rating, places, cited }))));
  known.set(claim, { pieces, hash });
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
function signedText(claim: Claim, { rating, places, cited }: Signed): string {
  const { statement, claimant, madeOn, context, quantity, status, verdict, correction } = claim;
  return sortedJson({
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
