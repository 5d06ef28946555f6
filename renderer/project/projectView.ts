import type { EditorState } from '@tiptap/pm/state';
import type { ArticleMetadata, Block } from '../../shared/article/block';
import { blockText } from '../../shared/article/blockText';
import { countWords } from '../../shared/article/countWords';
import type { Claim } from '../../shared/claim/claim';
import { numberClaims } from '../../shared/claim/numberClaims';
import { claimText, isStale } from '../../shared/claim/staleness';
import type { AnchorId, ClaimId, SourceId } from '../../shared/id';
import type { Scale } from '../../shared/rating/scale';
import { independentOrigins } from '../../shared/source/independence';
import type { Source } from '../../shared/source/source';
import type { Tag } from '../../shared/tag/tag';
import { type ArticleIndex, articleIndex, type PlacedAnchor } from './articleIndex';
import type { Records } from './records/records';
import { recordsOf } from './records/recordsPlugin';

/** A claim with everything about it that is derived: number, wording, place, staleness, origins. */
export interface ClaimView {
  readonly claim: Claim;
  /** As in the text, the lists and the reports; 1 is first. */
  readonly number: number;
  /** Its words as they stand in the article now; the last known ones of detached anchors. */
  readonly text: string;
  /** Where it stands, in article order; empty when wholly detached. */
  readonly places: readonly PlacedAnchor[];
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
  readonly byId: ReadonlyMap<ClaimId, ClaimView>;
  /** The claim of each anchor. */
  readonly byAnchor: ReadonlyMap<AnchorId, ClaimView>;
}

const views = new WeakMap<Records, WeakMap<ArticleIndex, ProjectView>>();
/** The last view of each project, by what the window never changes in it. */
const latest = new WeakMap<Records['head'], ProjectView>();
const wordCounts = new WeakMap<Block, number>();

/**
 * The view of a state; derived once for each pair of records and document. Claims about which nothing
 * changed since the last view are the same objects as there.
 */
export function projectView(state: EditorState): ProjectView {
  const records = recordsOf(state);
  const index = articleIndex(state.doc);
  const known = views.get(records)?.get(index);
  if (known) return known;
  const view = deriveView(records, index, latest.get(records.head));
  const perIndex = views.get(records) ?? new WeakMap<ArticleIndex, ProjectView>();
  perIndex.set(index, view);
  views.set(records, perIndex);
  latest.set(records.head, view);
  return view;
}

function deriveView(
  records: Records,
  index: ArticleIndex,
  last: ProjectView | undefined,
): ProjectView {
  const claims = deriveClaims(records, index, last);
  const { language } = records.article;
  const view = {
    article: records.article,
    index,
    words:
      last?.index.canonical === index.canonical && last.article.language === language
        ? last.words
        : wordsOf(index, language),
    scale: records.scale,
    tags: records.tags,
    sources: records.sources,
  };
  if (last && claims === last.claims) {
    return { ...view, claims, byId: last.byId, byAnchor: last.byAnchor };
  }
  const byId = new Map<ClaimId, ClaimView>();
  const byAnchor = new Map<AnchorId, ClaimView>();
  for (const shown of claims) {
    byId.set(shown.claim.id, shown);
    for (const anchor of shown.claim.anchors) byAnchor.set(anchor.id, shown);
  }
  return { ...view, claims, byId, byAnchor };
}

/** The claims in the order of their numbers; the last ones, if all of them are the same. */
function deriveClaims(
  records: Records,
  index: ArticleIndex,
  last: ProjectView | undefined,
): readonly ClaimView[] {
  const placed = [...records.claims.values()].map((claim) => placeClaim(claim, index));
  const numbers = numberClaims(
    placed.map(({ claim, places }) => ({ id: claim.id, ranges: places })),
  );
  const claims = new Array<ClaimView>(placed.length);
  for (const parts of placed) {
    const { claim, text } = parts;
    const known = last?.byId.get(claim.id);
    const number = numbers.get(claim.id) ?? 0;
    const view: ClaimView = {
      ...parts,
      number,
      stale: isStale(claim, text),
      origins:
        known?.claim === claim && last?.sources === records.sources
          ? known.origins
          : independentOrigins(claim.evidence, records.sources).length,
    };
    claims[number - 1] = known && sameView(known, view) ? known : view;
  }
  const same =
    last?.claims.length === claims.length &&
    claims.every((claim, place) => claim === last.claims[place]);
  return same ? last.claims : claims;
}

function sameView(a: ClaimView, b: ClaimView): boolean {
  return (
    a.claim === b.claim &&
    a.number === b.number &&
    a.text === b.text &&
    a.stale === b.stale &&
    a.origins === b.origins &&
    sameItems(a.places, b.places) &&
    sameItems(a.detached, b.detached)
  );
}

function sameItems(a: readonly unknown[], b: readonly unknown[]): boolean {
  return a.length === b.length && a.every((item, place) => item === b[place]);
}

function placeClaim(claim: Claim, index: ArticleIndex) {
  const places: PlacedAnchor[] = [];
  const detached: AnchorId[] = [];
  const words: string[] = [];
  for (const anchor of claim.anchors) {
    const place = index.anchors.get(anchor.id);
    if (place) {
      places.push(place);
      words.push(index.canonical.text.slice(place.start, place.end));
    } else {
      detached.push(anchor.id);
      words.push(anchor.quote.exact);
    }
  }
  places.sort((a, b) => a.start - b.start || b.end - a.end);
  return { claim, places, detached, text: claimText(words) };
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
