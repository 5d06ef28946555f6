import { Fragment, type Node, Slice } from '@tiptap/pm/model';
import { type EditorState, Plugin, PluginKey } from '@tiptap/pm/state';
import type { AnchorId } from '../../../shared/id';
import { articleIndex } from '../model/articleIndex';
import { recordsOf } from '../model/records/recordsPlugin';

/**
 * A pasted passage keeps its claims only where that moves them: an anchor that still stands in the
 * article stays where it is and the copy comes in unmarked; an anchor that this project does not know
 * is dropped.
 */
export function pastedClaims(): Plugin {
  return new Plugin({
    key: new PluginKey('galleyPastedClaims'),
    props: { transformPasted: (slice, view) => withoutForeignClaims(slice, view.state) },
  });
}

/** The slice as it may be inserted into the article of this state. */
export function withoutForeignClaims(slice: Slice, state: EditorState): Slice {
  const standing = articleIndex(state.doc).anchors;
  const movable = new Set<AnchorId>();
  for (const claim of recordsOf(state).claims.values()) {
    for (const { id } of claim.anchors) if (!standing.has(id)) movable.add(id);
  }
  return new Slice(withMovable(slice.content, movable), slice.openStart, slice.openEnd);
}

function withMovable(fragment: Fragment, movable: ReadonlySet<AnchorId>): Fragment {
  const nodes: Node[] = [];
  fragment.forEach((node) => {
    nodes.push(
      node.isText
        ? node.mark(
            node.marks.filter(
              (mark) => mark.type.name !== 'claim' || movable.has(mark.attrs.anchor as AnchorId),
            ),
          )
        : node.copy(withMovable(node.content, movable)),
    );
  });
  return Fragment.fromArray(nodes);
}
