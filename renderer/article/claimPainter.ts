import { Plugin, PluginKey } from '@tiptap/pm/state';
import type { EditorView } from '@tiptap/pm/view';
import type { ClaimId } from '../../shared/id';
import type { Tag } from '../../shared/tag/tag';
import { filteredClaims, isEveryClaim } from '../project/filteredClaims';
import { type ProjectView, projectView } from '../project/projectView';
import { recordsKey } from '../project/records/recordsPlugin';
import type { Session } from '../project/session';
import type { ClaimFilter, Workspace } from '../project/workspace';
import { blockGlyphs } from './blockGlyphs';
import { bylineBlocks } from './bylineBlocks';
import { ClaimElements } from './ClaimElements';
import type { ClaimScene } from './ClaimLooks';
import { anchorLanes } from './claimLook';

const BLOCKS = ['paragraph', 'heading', 'listItem', 'quotation', 'tableRow', 'figure'];

/** Draws claims in the text and status glyphs in the margin, and patches them when they change. */
export function claimPainter(session: () => Session): Plugin {
  const elements = new ClaimElements();
  return new Plugin({
    key: new PluginKey('galleyClaimPainter'),
    props: {
      markViews: { claim: elements.markView },
      nodeViews: Object.fromEntries(BLOCKS.map((name) => [name, elements.blockView])),
    },
    view: (view) => createPainter(view, elements, session),
  });
}

function createPainter(view: EditorView, elements: ClaimElements, session: () => Session) {
  let workspace: Workspace | null = null;
  let unsubscribe: (() => void) | null = null;
  let destroyed = false;
  let last: Painted | null = null;

  function paint(): void {
    if (!recordsKey.getState(view.state)) return;
    const project = projectView(view.state);
    const filter = workspace?.filter ?? null;
    const selected = workspace?.selectedClaim ?? null;
    const sameProject = last?.project === project && !elements.hasFresh;
    const sameLooks = sameProject && last?.filter === filter;
    if (sameLooks && last?.selected === selected) return;
    const scene = sceneOf(project, filter, selected);
    // Most of the time only another claim was selected: nothing else can look different.
    elements.paintClaims(
      sameLooks ? claimsWith(project, [last?.selected, selected]) : project.claims,
      scene,
    );
    if (!sameProject) {
      if (last?.project.claims !== project.claims || elements.hasFresh) {
        elements.paintNotes(blockGlyphs(project));
      }
      if (last?.project.index !== project.index || last.project.article !== project.article) {
        elements.paintBylines(bylineBlocks(project));
      }
    }
    last = { project, filter, selected };
  }

  // The session is complete only after the editor that this plugin belongs to has been made.
  queueMicrotask(() => {
    if (destroyed || !recordsKey.getState(view.state)) return;
    const store = session().workspace;
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
      unsubscribe?.();
    },
  };
}

interface Painted {
  readonly project: ProjectView;
  readonly filter: ClaimFilter | null;
  readonly selected: ClaimId | null;
}

function claimsWith(project: ProjectView, ids: readonly (ClaimId | null | undefined)[]) {
  return ids.flatMap((id) => (id && project.byId.get(id)) || []);
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
    lanes: anchorLanes(project.index),
    selected,
    shown: filter && !isEveryClaim(filter) ? new Set(filteredClaims(project, filter)) : undefined,
  };
}
