import type { EditorState } from '@tiptap/pm/state';
import type { Anchor } from '../../../shared/anchor/anchor';
import type { ArticleMetadata, Block } from '../../../shared/article/block';
import { blockText } from '../../../shared/article/blockText';
import { rangeOffsets, sliceRange } from '../../../shared/article/canonicalText';
import { countWords } from '../../../shared/article/countWords';
import type { Claim } from '../../../shared/claim/claim';
import { compareClaims, compareSpans, type TextSpan } from '../../../shared/claim/numberClaims';
import { claimText, isStale } from '../../../shared/claim/staleness';
import type { AnchorId, ClaimId, SourceId } from '../../../shared/id';
import type { Scale } from '../../../shared/rating/scale';
import { independentOrigins } from '../../../shared/source/independence';
import type { Source } from '../../../shared/source/source';
import type { Tag } from '../../../shared/tag/tag';
import { type ArticleIndex, articleIndex } from '../model/articleIndex';
import { PatchedMap } from '../model/PatchedMap';
import type { Records } from '../model/records/records';
import { recordsOf } from '../model/records/recordsPlugin';

/** A claim with everything about it that is derived: number, wording, place, staleness, origins. */
export interface ClaimView {
  readonly claim: Claim;
  /** As in the text, the lists and the reports; 1 is first. */
  readonly number: number;
  /** Its words as they stand in the article now; the last known ones of detached anchors. */
  readonly text: string;
  /** Those of its anchors that stand nowhere; `placesOf` says where the others do. */
  readonly detached: readonly AnchorId[];
  readonly stale: boolean;
  /** How many independent origins its evidence rests on. */
  readonly origins: number;
}

/** The open project as the window shows it. The same state gives the same object. */
export interface ProjectView {
  readonly article: ArticleMetadata;
  readonly index: ArticleIndex;
  readonly words: number;
  readonly scale: Scale;
  readonly tags: readonly Tag[];
  readonly sources: ReadonlyMap<SourceId, Source>;
  /** In the order of their numbers. */
  readonly claims: readonly ClaimView[];
  readonly byId: ClaimsBy<ClaimId>;
  /** The claim of each anchor. */
  readonly byAnchor: ClaimsBy<AnchorId>;
  /** The anchors that stand nowhere, as their claims' records have them. */
  readonly detached: PatchedMap<AnchorId, Anchor>;
}

/** Finds a claim without a list of all of them having been made. */
type ClaimsBy<K> = Pick<ReadonlyMap<K, ClaimView>, 'get' | 'has'>;

/** A view with what it was derived from. */
interface Derived {
  readonly view: ProjectView;
  readonly records: Records;
  readonly owners: Owners;
}

/** The claim of each anchor that a record has. */
type Owners = PatchedMap<AnchorId, ClaimId>;

const views = new WeakMap<Records, WeakMap<ArticleIndex, ProjectView>>();
/** The last view of each project, by what the window never changes in it. */
const latest = new WeakMap<Records['head'], Derived>();
const wordCounts = new WeakMap<Block, number>();

/**
 * The view of a state; derived once for each pair of records and document. Only the claims whose record
 * or places changed since the last view are looked at, and those behind them get their numbers;
 * all others are the same objects as there.
 */
export function projectView(state: EditorState): ProjectView {
  const records = recordsOf(state);
  const index = articleIndex(state.doc);
  const known = views.get(records)?.get(index);
  if (known) return known;
  const derived = deriveView(records, index, latest.get(records.head));
  const perIndex = views.get(records) ?? new WeakMap<ArticleIndex, ProjectView>();
  perIndex.set(index, derived.view);
  views.set(records, perIndex);
  latest.set(records.head, derived);
  return derived.view;
}

function deriveView(records: Records, index: ArticleIndex, last: Derived | undefined): Derived {
  const owners = ownersOf(records, last);
  const lost = new Map<AnchorId, Anchor | null>();
  const claims = deriveClaims(records, index, owners, last, lost);
  const { language } = records.article;
  const byId = last?.view.claims === claims ? last.view.byId : claimsById(claims, records, index);
  const view: ProjectView = {
    article: records.article,
    index,
    words:
      last?.view.index.canonical === index.canonical && last.view.article.language === language
        ? last.view.words
        : wordsOf(index, language),
    scale: records.scale,
    tags: records.tags,
    sources: records.sources,
    claims,
    byId,
    byAnchor: {
      get: (anchor) => {
        const owner = owners.get(anchor);
        return owner && byId.get(owner);
      },
      has: (anchor) => owners.has(anchor),
    },
    detached: (last?.view.detached ?? PatchedMap.of<AnchorId, Anchor>([])).with(lost),
  };
  return { view, records, owners };
}

function ownersOf({ claims }: Records, last: Derived | undefined): Owners {
  const changes = new Map<AnchorId, ClaimId | null>();
  const changed = last ? claims.differences(last.records.claims) : [...claims.keys()];
  for (const id of changed) {
    for (const { id: anchor } of last?.records.claims.get(id)?.anchors ?? []) {
      changes.set(anchor, null);
    }
  }
  for (const id of changed) {
    for (const { id: anchor } of claims.get(id)?.anchors ?? []) changes.set(anchor, id);
  }
  return (last?.owners ?? PatchedMap.of<AnchorId, ClaimId>([])).with(changes);
}

/** So many claims are found one by one. */
const FEW_CLAIMS = 200;

/** The claims in the order of their numbers; the last ones, if all of them are the same. */
function deriveClaims(
  records: Records,
  index: ArticleIndex,
  owners: Owners,
  last: Derived | undefined,
  lost: Map<AnchorId, Anchor | null>,
): readonly ClaimView[] {
  const before = last?.view.claims ?? [];
  const sameSources = last?.records.sources === records.sources;
  const outdated = new Set<number>();
  const changed: ClaimView[] = [];
  /** They say what they said, but may stand elsewhere. */
  const same: ClaimView[] = [];
  const suspects = changedClaims(records, index, owners, last);
  // Finding so many one by one would take longer than this table.
  const knownBy: ClaimsBy<ClaimId> | undefined =
    suspects.size > FEW_CLAIMS
      ? new Map(before.map((view) => [view.claim.id, view]))
      : last?.view.byId;
  for (const id of suspects) {
    const known = knownBy?.get(id);
    const claim = records.claims.get(id);
    const parts = claim && placeClaim(claim, index);
    for (const anchor of known?.detached ?? []) lost.set(anchor, null);
    for (const anchor of claim?.anchors ?? []) {
      if (parts?.detached.includes(anchor.id)) lost.set(anchor.id, anchor);
    }
    const view = parts && {
      ...parts,
      number: known?.number ?? 0,
      stale: isStale(parts.claim, parts.text),
      origins:
        known?.claim === claim && sameSources
          ? known.origins
          : independentOrigins(parts.claim.evidence, records.sources).length,
    };
    if (known && view && sameView(known, view)) {
      same.push(known);
      continue;
    }
    if (known) outdated.add(known.number - 1);
    if (view) changed.push(view);
  }
  if (
    changed.length === 0 &&
    outdated.size === 0 &&
    same.every((view) => isInOrder(view, before, index))
  )
    return before;
  for (const { number } of same) outdated.add(number - 1);
  const kept = before.filter((_, place) => !outdated.has(place));
  return merged(kept, [...changed, ...same], index).map((view, place) =>
    view.number === place + 1 ? view : { ...view, number: place + 1 },
  );
}

/** Whether a claim still stands between those that are numbered before and after it. */
function isInOrder(
  { number }: ClaimView,
  claims: readonly ClaimView[],
  index: ArticleIndex,
): boolean {
  const around = claims.slice(Math.max(0, number - 2), number + 1);
  const placed = around.map(({ claim }) => ({ id: claim.id, place: firstPlace(claim, index) }));
  return placed.every(({ id, place }, at) => {
    const next = placed[at + 1];
    return !next || compareClaims(place, next.place, id, next.id) < 0;
  });
}

/** The claims of which something may be derived otherwise than in the last view. */
function changedClaims(
  { claims, sources }: Records,
  { anchors }: ArticleIndex,
  owners: Owners,
  last: Derived | undefined,
): ReadonlySet<ClaimId> {
  if (last?.records.sources !== sources) {
    return new Set([...claims.keys(), ...(last?.records.claims.keys() ?? [])]);
  }
  const changed = new Set(claims.differences(last.records.claims));
  for (const anchor of anchors.differences(last.view.index.anchors)) {
    const owner = owners.get(anchor);
    if (owner) changed.add(owner);
  }
  return changed;
}

/** Claims in order with others, in any order, put where they belong. */
function merged(
  ordered: readonly ClaimView[],
  others: readonly ClaimView[],
  index: ArticleIndex,
): ClaimView[] {
  const all: ClaimView[] = [];
  let taken = 0;
  const placed = others.map((view) => ({ view, place: firstPlace(view.claim, index) }));
  placed.sort((a, b) => compareClaims(a.place, b.place, a.view.claim.id, b.view.claim.id));
  for (const { view, place } of placed) {
    const end = placeAmong(ordered, index, view.claim.id, place, taken);
    for (const each of ordered.slice(taken, end)) all.push(each);
    taken = end;
    all.push(view);
  }
  return all.concat(ordered.slice(taken));
}

/** The place that a claim is numbered by; nothing when it stands nowhere. */
function firstPlace({ anchors }: Claim, index: ArticleIndex): TextSpan | undefined {
  let first: TextSpan | undefined;
  for (const { id } of anchors) {
    const standing = index.anchors.get(id);
    const place = standing && rangeOffsets(index.canonical, standing);
    if (place && (!first || compareSpans(place, first) < 0)) first = place;
  }
  return first;
}

/** Where a claim with this first place stands among claims in order, or would stand, from one on. */
function placeAmong(
  ordered: readonly ClaimView[],
  index: ArticleIndex,
  id: ClaimId,
  place: TextSpan | undefined,
  from = 0,
): number {
  const isBefore = (at: number) => {
    const other = ordered[at]?.claim;
    return other !== undefined && compareClaims(firstPlace(other, index), place, other.id, id) < 0;
  };
  // Mostly it is the next, when many change at once.
  if (!isBefore(from)) return from;
  let low = from;
  let high = ordered.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (isBefore(middle)) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** A claim is found by where it stands: a table of them all would be made with each change. */
function claimsById(
  claims: readonly ClaimView[],
  records: Records,
  index: ArticleIndex,
): ClaimsBy<ClaimId> {
  const found = new Map<ClaimId, ClaimView>();
  return {
    get: (id) => {
      const claim = records.claims.get(id);
      const known =
        found.get(id) ?? (claim && claims[placeAmong(claims, index, id, firstPlace(claim, index))]);
      if (known) found.set(id, known);
      return known;
    },
    has: (id) => records.claims.has(id),
  };
}

function sameView(a: ClaimView, b: ClaimView): boolean {
  return (
    a.claim === b.claim &&
    a.number === b.number &&
    a.text === b.text &&
    a.stale === b.stale &&
    a.origins === b.origins &&
    sameItems(a.detached, b.detached)
  );
}

function sameItems(a: readonly unknown[], b: readonly unknown[]): boolean {
  return a.length === b.length && a.every((item, place) => item === b[place]);
}

function placeClaim(claim: Claim, index: ArticleIndex) {
  const detached: AnchorId[] = [];
  const words: string[] = [];
  for (const anchor of claim.anchors) {
    const standing = index.anchors.get(anchor.id);
    if (standing) words.push(sliceRange(index.canonical, standing));
    else {
      detached.push(anchor.id);
      words.push(anchor.quote.exact);
    }
  }
  return { claim, detached, text: claimText(words) };
}

function wordsOf(index: ArticleIndex, language: string | undefined): number {
  let words = 0;
  for (const block of index.blocks) {
    let count = wordCounts.get(block);
    if (count === undefined) {
      count = countWords(blockText(block), language);
      wordCounts.set(block, count);
    }
    words += count;
  }
  return words;
}
