import { Plugin, PluginKey } from '@tiptap/pm/state';
import type { EditorView } from '@tiptap/pm/view';
import { placeAt } from '../../../shared/article/canonicalText';
import type { DerivedClaim } from '../../../shared/claim/deriveClaims';
import { type ClaimFilter, isEveryClaim } from '../../../shared/claim/filterClaims';
import type { AnchorId, BlockId, ClaimId } from '../../../shared/id';
import type { Scale } from '../../../shared/rating/scale';
import type { Tag } from '../../../shared/tag/tag';
import { type ProjectView, projectView } from '../../project/derived/projectView';
import { placedAnchor, placesOf } from '../../project/model/articleIndex';
import { changedBlocks } from '../../project/model/changedBlocks';
import { recordsKey } from '../../project/model/records/recordsPlugin';
import type { Viewer } from '../../project/session/createWorkspace';
import { filteredClaims } from '../../project/session/filteredClaims';
import type { Workspace } from '../../project/session/workspace';
import { whileAtRest } from '../../work/whileAtRest';
import { isLongArticle } from '../view/longArticle';
import { createBesideText } from './besideText';
import { blockLanes } from './blockLanes';
import { createBlocksInSight, tellsSight } from './blocksInSight';
import { bylineBlocks } from './bylineBlocks';
import { ClaimElements } from './ClaimElements';
import type { ClaimScene } from './ClaimLooks';
import { looksOfRatings } from './claimLook';
import { claimsInBlock } from './claimsInBlock';
import { followPointer, NOTHING } from './followPointer';
import { overlapping } from './overlapping';

const BLOCKS = ['paragraph', 'heading', 'listItem', 'quotation', 'tableRow', 'figure'];

/** Draws claims in the text, and their numbers and statuses beside it, and patches them when they change. */
export function claimPainter(viewer: () => Viewer): Plugin {
  const elements = new ClaimElements();
  return new Plugin({
    key: new PluginKey('galleyClaimPainter'),
    props: {
      markViews: { claim: elements.markView },
      nodeViews: Object.fromEntries(BLOCKS.map((name) => [name, elements.blockView])),
    },
    view: (view) => createPainter(view, elements, viewer),
  });
}

/** What was shown when the painter last looked. */
interface Shown {
  readonly project: ProjectView;
  readonly filter: ClaimFilter | null;
  readonly selected: ClaimId | null;
  /** What the pointer is over. */
  readonly pointed: ReadonlySet<AnchorId>;
  readonly scene: ClaimScene;
  readonly bylines: ReadonlySet<BlockId>;
}

/**
 * Paints what is in sight with each change, and everything else piece by piece when the window is at
 * rest: a claim that is added gives all behind it another number.
 */
function createPainter(view: EditorView, elements: ClaimElements, viewer: () => Viewer) {
  let workspace: Workspace | null = null;
  let unsubscribe: (() => void) | null = null;
  let destroyed = false;
  let shown: Shown | null = null;
  let pointed: ReadonlySet<AnchorId> = NOTHING;
  let stopPaintingRest = (): void => undefined;
  const beside = createBesideText(view.dom, (fragment) => elements.lookOf(fragment));
  const sight = createBlocksInSight(view.dom, (id) => {
    const block = shown?.project.index.canonical.indexOf(id);
    if (block !== undefined) paintIn([block]);
  });
  const stopFollowing = followPointer(view.dom, (anchors) => {
    pointed = anchors;
    paint();
  });

  function paintIn(blocks: Iterable<number>): void {
    let changed = false;
    for (const block of blocks) {
      if (shown && paintBlock(elements, shown, block)) changed = true;
    }
    if (changed) beside.changed();
  }

  function paint(): void {
    if (!recordsKey.getState(view.state)) return;
    const project = projectView(view.state);
    const filter = workspace?.filter ?? null;
    const selected = workspace?.selectedClaim ?? null;
    const before = shown;
    const isFresh = elements.takeFresh();
    const sameLooks = before?.project === project && before.filter === filter && !isFresh;
    if (sameLooks && before.selected === selected && before.pointed === pointed) return;
    const now: Shown = {
      project,
      filter,
      selected,
      pointed,
      scene: sceneOf(project, filter, selected, pointed),
      bylines: bylineBlocks(project),
    };
    shown = now;
    // Most of the time only another claim was selected or pointed at: nothing else can look different.
    if (sameLooks) {
      const changed = paintPlaces(elements, now, [...before.scene.apart, ...now.scene.apart]);
      if (changed) beside.changed();
      return;
    }
    if (before && !isFresh && saysTheSame(before, now)) {
      const { first, newEnd } = changedBlocks(before.project.index.doc, project.index.doc);
      paintIn(numbersFrom(first, newEnd));
      beside.changed();
      return;
    }
    stopPaintingRest();
    beside.changed();
    if (!tellsSight || !isLongArticle(view.state.doc)) {
      paintIn(project.index.blocks.keys());
      return;
    }
    paintIn(sight.places(project.index.canonical.indexOf));
    stopPaintingRest = whileAtRest(paintRest());
  }

  function* paintRest(): Generator<void> {
    // What is selected, and the text, may have changed since the last piece.
    for (const block of shown?.project.index.blocks.keys() ?? []) yield paintIn([block]);
  }

  // The session is complete only after the editor that this plugin belongs to has been made.
  queueMicrotask(() => {
    if (destroyed || !recordsKey.getState(view.state)) return;
    const store = viewer().workspace;
    const follow = () => {
      workspace = store.get();
      paint();
    };
    unsubscribe = store.subscribe(follow);
    follow();
  });
  paint();
  return {
    update: paint,
    destroy: () => {
      destroyed = true;
      stopPaintingRest();
      sight.stop();
      beside.stop();
      stopFollowing();
      unsubscribe?.();
    },
  };
}

/** Whether nothing but text outside of claims has changed: typing paints its own block alone. */
function saysTheSame(before: Shown, now: Shown): boolean {
  return (
    before.project.claims === now.project.claims &&
    before.project.tags === now.project.tags &&
    before.filter === now.filter &&
    before.selected === now.selected &&
    before.pointed === now.pointed &&
    before.project.index.blocks.length === now.project.index.blocks.length
  );
}

/** Paints the claims in a block, and whether it is a byline; whether any claim looks different now. */
function paintBlock(elements: ClaimElements, shown: Shown, block: number): boolean {
  const { project, scene, bylines } = shown;
  const lanes = blockLanes(project.index, block);
  let changed = false;
  for (const place of claimsInBlock(project, block)) {
    if (elements.paintPlace(place, lanes.get(place.anchor) ?? 0, scene)) changed = true;
  }
  const id = project.index.canonical.blocks[block]?.id;
  if (id) elements.paintBlock(id, bylines.has(id));
  return changed;
}

/** Paints these places of claims; whether any looks different now. */
function paintPlaces(
  elements: ClaimElements,
  { project: { index, byAnchor }, scene }: Shown,
  anchors: Iterable<AnchorId>,
): boolean {
  let changed = false;
  for (const anchor of new Set(anchors)) {
    const claim = byAnchor.get(anchor);
    const start = placedAnchor(index, anchor)?.start;
    if (!claim || start === undefined) continue;
    const lane = blockLanes(index, placeAt(index.canonical, start)).get(anchor) ?? 0;
    if (elements.paintPlace({ claim, anchor }, lane, scene)) changed = true;
  }
  return changed;
}

function* numbersFrom(first: number, end: number): Generator<number> {
  for (let number = first; number < end; number += 1) yield number;
}

const ratingsOf = new WeakMap<Scale, ClaimScene['ratings']>();
const tagsById = new WeakMap<readonly Tag[], ReadonlyMap<string, Tag>>();

/** What decides how claims look beside the claims themselves. */
function sceneOf(
  project: ProjectView,
  filter: ClaimFilter | null,
  selected: ClaimId | null,
  pointed: ReadonlySet<AnchorId>,
): ClaimScene {
  const tags = tagsById.get(project.tags) ?? new Map(project.tags.map((tag) => [tag.id, tag]));
  tagsById.set(project.tags, tags);
  const ratings = ratingsOf.get(project.scale) ?? looksOfRatings(project.scale);
  ratingsOf.set(project.scale, ratings);
  const claim = selected && project.byId.get(selected);
  const chosen = claim ? placesOf(project.index, claim.claim).map(({ anchor }) => anchor) : [];
  return {
    tags,
    ratings,
    selected,
    apart: overlapping(project, [...chosen, ...pointed]),
    shown: filter && !isEveryClaim(filter) ? asSet(filteredClaims(project, filter)) : undefined,
  };
}

const sets = new WeakMap<readonly DerivedClaim[], ReadonlySet<DerivedClaim>>();

function asSet(claims: readonly DerivedClaim[]): ReadonlySet<DerivedClaim> {
  const set = sets.get(claims) ?? new Set(claims);
  sets.set(claims, set);
  return set;
}
