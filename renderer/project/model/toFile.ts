import type { EditorState } from '@tiptap/pm/state';
import type { Anchor } from '../../../shared/anchor/anchor';
import { describeAnchor } from '../../../shared/anchor/describeAnchor';
import type { CanonicalText } from '../../../shared/article/canonicalText';
import { sameRange } from '../../../shared/article/place';
import { atOnce } from '../../../shared/atOnce';
import type { Claim } from '../../../shared/claim/claim';
import type { ProjectFile } from '../../../shared/project/file/projectFile';
import { type ArticleIndex, articleIndex } from './articleIndex';
import { recordsOf } from './records/recordsPlugin';
import type { StandingAnchor } from './standingAnchors';

/** The project as it is saved: records, blocks, and every anchor described where it now stands. */
export function toFile(state: EditorState): ProjectFile {
  return atOnce(describeProject(state));
}

/** Describes what `toFile` gives, and stops after each claim, so that other work can be done between two. */
export function* describeProject(state: EditorState): Generator<void, ProjectFile> {
  const { head, article, scale, tags, sources, claims } = recordsOf(state);
  const index = articleIndex(state.doc);
  const describedClaims: Claim[] = [];
  for (const claim of claims.values()) {
    describedClaims.push(describeClaim(claim, index));
    yield;
  }
  return {
    ...head,
    article: { ...article, blocks: [...index.blocks] },
    scale,
    tags: [...tags],
    sources: [...sources.values()],
    claims: describedClaims,
  };
}

/** A claim as last described, and where it then stood. */
interface Description {
  readonly claim: Claim;
  readonly canonical: CanonicalText;
  readonly places: readonly (StandingAnchor | undefined)[];
}

/** An unchanged claim is described once and stays the same object, which serialises once. */
const described = new WeakMap<Claim, Description>();

/** The claim with its attached anchors described in the article; detached ones keep what they had. */
export function describeClaim(claim: Claim, index: ArticleIndex): Claim {
  const { canonical } = index;
  const known = described.get(claim);
  const places = claim.anchors.map(({ id }) => index.anchors.get(id));
  if (
    known?.canonical === canonical &&
    places.every((place, which) => place === known.places[which])
  ) {
    return known.claim;
  }
  const last = known?.claim ?? claim;
  const anchors = last.anchors.map((anchor, which) => {
    const placed = places[which];
    if (!placed) return claim.anchors[which] ?? anchor;
    const now = describeAnchor(canonical, placed, anchor.id);
    return sameAnchor(anchor, now) ? anchor : { ...anchor, ...now };
  });
  const same = anchors.every((anchor, which) => anchor === last.anchors[which]);
  const result = same ? last : { ...claim, anchors };
  described.set(claim, { claim: result, canonical, places });
  return result;
}

function sameAnchor(a: Anchor, b: Anchor): boolean {
  return (
    sameRange(a, b) &&
    a.quote.exact === b.quote.exact &&
    a.quote.prefix === b.quote.prefix &&
    a.quote.suffix === b.quote.suffix
  );
}
