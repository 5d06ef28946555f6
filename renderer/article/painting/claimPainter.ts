import { Plugin, PluginKey } from '@tiptap/pm/state';
import type { EditorView } from '@tiptap/pm/view';
import { placeAt } from '../../../shared/article/canonicalText';
import type { DerivedClaim } from '../../../shared/claim/deriveClaims';
import { type ClaimFilter, isEveryClaim } from '../../../shared/claim/filterClaims';
import type { Status } from '../../../shared/claim/status';
import type { BlockId, ClaimId } from '../../../shared/id';
import type { Tag } from '../../../shared/tag/tag';
import { type ProjectView, projectView } from '../../project/derived/projectView';
import { placesOf } from '../../project/model/articleIndex';
import { changedBlocks } from '../../project/model/changedBlocks';
import { recordsKey } from '../../project/model/records/recordsPlugin';
import type { Viewer } from '../../project/session/createWorkspace';
import { filteredClaims } from '../../project/session/filteredClaims';
import type { Workspace } from '../../project/session/workspace';
import { whileAtRest } from '../../work/whileAtRest';
import { isLongArticle } from '../view/longArticle';
import { blockLanes } from './blockLanes';
import { createBlocksInSight, tellsSight } from './blocksInSight';
import { bylineBlocks } from './bylineBlocks';
import { ClaimElements } from './ClaimElements';
import type { ClaimScene } from './ClaimLooks';
import { claimsInBlock } from './claimsInBlock';
import { marginNote } from './marginNote';

const BLOCKS = ['paragraph', 'heading', 'listItem', 'quotation', 'tableRow', 'figure'];

/** Draws claims in the text and status glyphs in the margin, and patches them when they change. */
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
  let stopPaintingRest = (): void => undefined;
  const sight = createBlocksInSight(view.dom, (id) => {
    const block = shown?.project.index.canonical.indexOf(id);
    if (shown && block !== undefined) paintBlock(elements, shown, block);
  });

  function paint(): void {
    if (!recordsKey.getState(view.state)) return;
    const project = projectView(view.state);
    const filter = workspace?.filter ?? null;
    const selected = workspace?.selectedClaim ?? null;
    const before = shown;
    const isFresh = elements.takeFresh();
    const sameLooks = before?.project === project && before.filter === filter && !isFresh;
    if (sameLooks && before.selected === selected) return;
    const now: Shown = {
      project,
      filter,
      selected,
      scene: sceneOf(project, filter, selected),
      bylines: bylineBlocks(project),
    };
    shown = now;
    // Most of the time only another claim was selected: nothing else can look different.
    if (sameLooks) {
      paintClaims(elements, now, [before.selected, selected]);
      return;
    }
    if (before && !isFresh && saysTheSame(before, now)) {
      const { first, newEnd } = changedBlocks(before.project.index.doc, project.index.doc);
      for (let block = first; block < newEnd; block += 1) paintBlock(elements, now, block);
      return;
    }
    stopPaintingRest();
    if (!tellsSight || !isLongArticle(view.state.doc)) {
      for (const block of project.index.blocks.keys()) paintBlock(elements, now, block);
      return;
    }
    for (const block of sight.places(project.index.canonical.indexOf)) {
      paintBlock(elements, now, block);
    }
    stopPaintingRest = whileAtRest(paintRest());
  }

  function* paintRest(): Generator<void> {
    for (const block of shown?.project.index.blocks.keys() ?? []) {
      // What is selected, and the text, may have changed since the last piece.
      if (shown) yield paintBlock(elements, shown, block);
    }
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
    before.project.index.blocks.length === now.project.index.blocks.length
  );
}

/** Paints the claims in a block, its margin, and whether it is a byline. */
function paintBlock(elements: ClaimElements, shown: Shown, block: number): void {
  const { project, scene, bylines } = shown;
  const statuses = new Set<Status>();
  const lanes = blockLanes(project.index, block);
  for (const place of claimsInBlock(project, block)) {
    statuses.add(place.claim.claim.status);
    elements.paintPlace(place, lanes.get(place.anchor) ?? 0, scene);
  }
  const id = project.index.canonical.blocks[block]?.id;
  if (id) elements.paintBlock(id, marginNote(statuses), bylines.has(id));
}

function paintClaims(
  elements: ClaimElements,
  { project, scene }: Shown,
  ids: readonly (ClaimId | null | undefined)[],
): void {
  const { index, byId } = project;
  for (const id of ids) {
    const claim = id && byId.get(id);
    for (const { anchor, start } of claim ? placesOf(index, claim.claim) : []) {
      const lanes = blockLanes(index, placeAt(index.canonical, start));
      if (claim) elements.paintPlace({ claim, anchor }, lanes.get(anchor) ?? 0, scene);
    }
  }
}

const tagsById = new WeakMap<readonly Tag[], ReadonlyMap<string, Tag>>();

/** What decides how claims look beside the claims themselves. */
function sceneOf(
  project: ProjectView,
  filter: ClaimFilter | null,
  selected: ClaimId | null,
): ClaimScene {
  const tags = tagsById.get(project.tags) ?? new Map(project.tags.map((tag) => [tag.id, tag]));
  tagsById.set(project.tags, tags);
  return {
    tags,
    selected,
    shown: filter && !isEveryClaim(filter) ? asSet(filteredClaims(project, filter)) : undefined,
  };
}

const sets = new WeakMap<readonly DerivedClaim[], ReadonlySet<DerivedClaim>>();

function asSet(claims: readonly DerivedClaim[]): ReadonlySet<DerivedClaim> {
  const set = sets.get(claims) ?? new Set(claims);
  sets.set(claims, set);
  return set;
}
