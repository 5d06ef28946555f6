import type { EditorState } from '@tiptap/pm/state';
import type { Anchor } from '../../shared/anchor/anchor';
import { describeAnchor } from '../../shared/anchor/describeAnchor';
import type { Claim } from '../../shared/claim/claim';
import type { ProjectFile } from '../../shared/project/projectFile';
import { type ArticleIndex, articleIndex, rangeOfAnchor } from './articleIndex';
import { recordsOf } from './records/recordsPlugin';

/** The project as it is saved: records, blocks, and every anchor described where it now stands. */
export function toFile(state: EditorState): ProjectFile {
  const { head, article, scale, tags, sources, claims } = recordsOf(state);
  const index = articleIndex(state.doc);
  return {
    ...head,
    article: { ...article, blocks: [...index.blocks] },
    scale,
    tags: [...tags],
    sources: [...sources.values()],
    claims: [...claims.values()].map((claim) => describeClaim(claim, index)),
  };
}

/** The claim as last described, so that an unchanged claim is the same object and serialises once. */
const described = new WeakMap<Claim, Claim>();

/** The claim with its attached anchors described in the article; detached ones keep what they had. */
export function describeClaim(claim: Claim, index: ArticleIndex): Claim {
  const last = described.get(claim) ?? claim;
  const anchors = last.anchors.map((anchor) => {
    const placed = index.anchors.get(anchor.id);
    if (!placed) return claim.anchors.find(({ id }) => id === anchor.id) ?? anchor;
    const now = describeAnchor(index.canonical, rangeOfAnchor(index, placed), anchor.id);
    return sameAnchor(anchor, now) ? anchor : { ...anchor, ...now };
  });
  const same = anchors.every((anchor, place) => anchor === last.anchors[place]);
  const result = same ? last : { ...claim, anchors };
  described.set(claim, result);
  return result;
}

function sameAnchor(a: Anchor, b: Anchor): boolean {
  return (
    a.start.block === b.start.block &&
    a.start.offset === b.start.offset &&
    a.end.block === b.end.block &&
    a.end.offset === b.end.offset &&
    a.quote.exact === b.quote.exact &&
    a.quote.prefix === b.quote.prefix &&
    a.quote.suffix === b.quote.suffix
  );
}
