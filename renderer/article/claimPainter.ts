import { Plugin, PluginKey } from '@tiptap/pm/state';
import type { EditorView } from '@tiptap/pm/view';
import type { AnchorId } from '../../shared/id';
import type { Tag } from '../../shared/tag/tag';
import { filteredClaims, isEveryClaim } from '../project/filteredClaims';
import { type ProjectView, projectView } from '../project/projectView';
import { recordsKey } from '../project/records/recordsPlugin';
import type { Session } from '../project/session';
import type { ClaimFilter, Workspace } from '../project/workspace';
import { blockGlyphs } from './blockGlyphs';
import { bylineBlocks } from './bylineBlocks';
import { ClaimElements } from './ClaimElements';
import { anchorLanes, type ClaimLook, claimLook } from './claimLook';

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
  let last: { view: ProjectView; filter: ClaimFilter | null; selected: unknown } | null = null;

  function paint(): void {
    if (!recordsKey.getState(view.state)) return;
    const project = projectView(view.state);
    const filter = workspace?.filter ?? null;
    const selected = workspace?.selectedClaim ?? null;
    const sameProject = last?.view === project && !elements.hasFresh;
    if (sameProject && last?.filter === filter && last.selected === selected) return;
    elements.paintClaims(claimLooks(project, filter, selected));
    if (!sameProject) {
      elements.paintNotes(blockGlyphs(project));
      if (last?.view.index !== project.index || last.view.article !== project.article) {
        elements.paintBylines(bylineBlocks(project));
      }
    }
    last = { view: project, filter, selected };
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

function claimLooks(
  project: ProjectView,
  filter: ClaimFilter | null,
  selected: unknown,
): ReadonlyMap<AnchorId, ClaimLook> {
  const tags = new Map<string, Tag>(project.tags.map((tag) => [tag.id, tag]));
  const lanes = anchorLanes(project.index);
  const shown =
    filter && !isEveryClaim(filter) ? new Set(filteredClaims(project, filter)) : undefined;
  const looks = new Map<AnchorId, ClaimLook>();
  for (const view of project.claims) {
    for (const { anchor } of view.places) {
      looks.set(
        anchor,
        claimLook(view, tags, {
          lane: lanes.get(anchor) ?? 0,
          selected: view.claim.id === selected,
          dimmed: shown !== undefined && !shown.has(view),
        }),
      );
    }
  }
  return looks;
}
