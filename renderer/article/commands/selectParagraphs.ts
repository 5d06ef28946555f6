import { Plugin, PluginKey } from '@tiptap/pm/state';
import type { EditorView } from '@tiptap/pm/view';
import { select } from './caret';
import { paragraphsBetween } from './paragraphsBetween';

const MAIN_BUTTON = 0;

/**
 * The third click selects the paragraph, and dragging from it the paragraphs up to the pointer, as everywhere else.
 * ProseMirror selects the one and lets nobody drag.
 */
export function selectParagraphs(): Plugin {
  let stop = (): void => undefined;
  return new Plugin({
    key: new PluginKey('galleySelectParagraphs'),
    view: () => ({ destroy: () => stop() }),
    props: {
      handleTripleClick: (view, first, event) => {
        if (event.button !== MAIN_BUTTON || !selectBetween(view, first, first)) return false;
        const page = view.dom.ownerDocument;
        const follow = ({ clientX: left, clientY: top, buttons }: MouseEvent) => {
          const under = view.posAtCoords({ left, top });
          if (buttons === 0) stop();
          else if (under) selectBetween(view, first, under.pos);
        };
        stop();
        stop = () => {
          page.removeEventListener('mousemove', follow);
          page.removeEventListener('mouseup', stop);
        };
        page.addEventListener('mousemove', follow);
        page.addEventListener('mouseup', stop);
        return true;
      },
    },
  });
}

/** False where there is no paragraph. */
function selectBetween(view: EditorView, from: number, to: number): boolean {
  const ends = paragraphsBetween(view.state.doc, from, to);
  if (!ends) return false;
  const { anchor, head } = view.state.selection;
  if (anchor !== ends.anchor || head !== ends.head) {
    view.dispatch(select(view.state, ends.anchor, ends.head).setMeta('pointer', true));
  }
  return true;
}
