import type { EditorState } from '@tiptap/pm/state';
import type { Anchor } from '../../../shared/anchor/anchor';
import { articleWords } from '../../../shared/article/articleWords';
import type { ArticleMetadata } from '../../../shared/article/block';
import { type DerivedClaim, deriveClaims } from '../../../shared/claim/deriveClaims';
import { placedClaim } from '../../../shared/claim/numberClaims';
import type { AnchorId, ClaimId, SourceId } from '../../../shared/id';
import type { Scale } from '../../../shared/rating/scale';
import type { Source } from '../../../shared/source/source';
import type { Tag } from '../../../shared/tag/tag';
import { type ArticleIndex, articleIndex } from '../model/articleIndex';
import { PatchedMap } from '../model/PatchedMap';
import type { Records } from '../model/records/records';
import { recordsOf } from '../model/records/recordsPlugin';
import { type ClaimsBy, claimsAfter, type Given, markedText, placeAmong } from './claimsAfter';

/** The open project as the window shows it. The same state gives the same object. */
export interface ProjectView {
  readonly article: ArticleMetadata;
  readonly index: ArticleIndex;
  readonly words: number;
  readonly scale: Scale;
  readonly tags: readonly Tag[];
  readonly sources: ReadonlyMap<SourceId, Source>;
  /** In the order of their numbers. */
  readonly claims: readonly DerivedClaim[];
  readonly byId: ClaimsBy<ClaimId>;
  /** The claim of each anchor. */
  readonly byAnchor: ClaimsBy<AnchorId>;
  /** The anchors that stand nowhere, as their claims' records have them. */
  readonly detached: PatchedMap<AnchorId, Anchor>;
}

/** A view with what it was derived from. */
interface Derived extends Given {
  readonly view: ProjectView;
  /** The claim of each anchor. */
  readonly owners: PatchedMap<AnchorId, ClaimId>;
}

const views = new WeakMap<Records, WeakMap<ArticleIndex, ProjectView>>();
/** The last view of each project, by what the window never changes in it. */
const latest = new WeakMap<Records['head'], Derived>();

/**
 * The view of a state; derived once for each pair of records and document. It says of every claim what
 * `deriveClaims` says; what is the same as in the last view of the project is the same object as there.
 */
export function projectView(state: EditorState): ProjectView {
  const given = { records: recordsOf(state), index: articleIndex(state.doc) };
  const { records, index } = given;
  const known = views.get(records)?.get(index);
  if (known) return known;
  const last = latest.get(records.head);
  const derived = last ? derivedAfter(last, given) : derivedAnew(given);
  const perIndex = views.get(records) ?? new WeakMap<ArticleIndex, ProjectView>();
  perIndex.set(index, derived.view);
  views.set(records, perIndex);
  latest.set(records.head, derived);
  return derived.view;
}

function derivedAnew(given: Given): Derived {
  const { records, index } = given;
  const { language } = records.article;
  const claims = deriveClaims(records.claims.values(), records, markedText(index));
  const owners = PatchedMap.of(
    claims.flatMap(({ claim }) => claim.anchors.map(({ id }) => [id, claim.id] as const)),
  );
  const detached = PatchedMap.of(
    claims.flatMap((each) => detachedAnchors(each).map((anchor) => [anchor.id, anchor] as const)),
  );
  const words = articleWords(index.blocks, language);
  return viewOf(given, { claims, byId: claimsById(claims, given), detached, words }, owners);
}

function derivedAfter(last: Derived, given: Given): Derived {
  const owners = ownersAfter(last, given.records);
  const concerned = concernedClaims(last, given, owners);
  const claims = claimsAfter(last.view, concerned, given);
  const byId = claims === last.view.claims ? last.view.byId : claimsById(claims, given);
  const changes = new Map<AnchorId, Anchor | null>();
  if (claims !== last.view.claims) {
    for (const id of concerned) {
      for (const anchor of last.view.byId.get(id)?.detached ?? []) changes.set(anchor, null);
    }
    for (const id of concerned) {
      const derived = byId.get(id);
      if (derived) for (const anchor of detachedAnchors(derived)) changes.set(anchor.id, anchor);
    }
  }
  const detached = last.view.detached.with(changes);
  return viewOf(given, { claims, byId, detached, words: wordsAfter(last, given) }, owners);
}

function viewOf(
  given: Given,
  derived: Pick<ProjectView, 'claims' | 'byId' | 'detached' | 'words'>,
  owners: Derived['owners'],
): Derived {
  const { article, scale, tags, sources } = given.records;
  const byAnchor: ClaimsBy<AnchorId> = {
    get: (anchor) => {
      const owner = owners.get(anchor);
      return owner && derived.byId.get(owner);
    },
    has: (anchor) => owners.has(anchor),
  };
  const { index } = given;
  return { ...given, owners, view: { article, index, scale, tags, sources, ...derived, byAnchor } };
}

function wordsAfter({ view }: Derived, { records, index }: Given): number {
  const { language } = records.article;
  const isSame = view.index.canonical === index.canonical && view.article.language === language;
  return isSame ? view.words : articleWords(index.blocks, language);
}

function detachedAnchors({ claim, detached }: DerivedClaim): readonly Anchor[] {
  return detached.length === 0 ? [] : claim.anchors.filter(({ id }) => detached.includes(id));
}

function ownersAfter({ records, owners }: Derived, { claims }: Records): Derived['owners'] {
  const changes = new Map<AnchorId, ClaimId | null>();
  const changed = claims.differences(records.claims);
  for (const id of changed) {
    for (const { id: anchor } of records.claims.get(id)?.anchors ?? []) changes.set(anchor, null);
  }
  for (const id of changed) {
    for (const { id: anchor } of claims.get(id)?.anchors ?? []) changes.set(anchor, id);
  }
  return owners.with(changes);
}

/** The claims of which something may be derived otherwise than in the last view. */
function concernedClaims(
  last: Derived,
  { records: { claims, sources, scale }, index: { anchors } }: Given,
  owners: Derived['owners'],
): ReadonlySet<ClaimId> {
  if (last.records.sources !== sources || last.records.scale !== scale) {
    return new Set([...claims.keys(), ...last.records.claims.keys()]);
  }
  const concerned = new Set(claims.differences(last.records.claims));
  for (const anchor of anchors.differences(last.index.anchors)) {
    const owner = owners.get(anchor);
    if (owner) concerned.add(owner);
  }
  return concerned;
}

/** A claim is found by where it stands: a table of them all would be made with each change. */
function claimsById(claims: readonly DerivedClaim[], { records, index }: Given): ClaimsBy<ClaimId> {
  const text = markedText(index);
  const found = new Map<ClaimId, DerivedClaim>();
  return {
    get: (id) => {
      const claim = records.claims.get(id);
      const known =
        found.get(id) ?? (claim && claims[placeAmong(claims, placedClaim(claim, text), text)]);
      if (known) found.set(id, known);
      return known;
    },
    has: (id) => records.claims.has(id),
  };
}
