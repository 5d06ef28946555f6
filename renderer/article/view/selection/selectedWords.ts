import type { EditorView } from '@tiptap/pm/view';
import type { SelectedWords } from './placeBar';

/** Where the selected words stand in the window. Lays out the blocks at both ends of the selection alone. */
export function selectedWords(view: EditorView, from: number, to: number): SelectedWords {
  const first = view.coordsAtPos(from, 1);
  const last = view.coordsAtPos(to, -1);
  const text = view.dom.getBoundingClientRect();
  const startCell = around(view, from, 1, '[data-cell]');
  const isInOneCell = startCell !== null && startCell === around(view, to, -1, '[data-cell]');
  // Cells of one row stand side by side: what is selected of them reaches from its top to its end.
  const rowBox = (position: number, side: 1 | -1) =>
    isInOneCell ? undefined : around(view, position, side, '[data-row]')?.getBoundingClientRect();
  const top = rowBox(from, 1)?.top ?? first.top;
  const bottom = rowBox(to, -1)?.bottom ?? last.bottom;
  if (last.top < first.bottom && first.top < last.bottom) {
    const line = {
      left: Math.min(first.left, last.left),
      right: Math.max(first.right, last.right),
    };
    const both = {
      top: Math.min(first.top, last.top),
      bottom: Math.max(first.bottom, last.bottom),
    };
    return {
      top: Math.min(top, both.top),
      bottom: Math.max(bottom, both.bottom),
      first: line,
      last: line,
    };
  }
  const isRightToLeft = (position: number, side: 1 | -1) =>
    around(view, position, side, '[data-block]')?.matches(':dir(rtl)') ?? false;
  return {
    top,
    bottom,
    first: isRightToLeft(from, 1)
      ? { left: text.left, right: first.right }
      : { left: first.left, right: text.right },
    last: isRightToLeft(to, -1)
      ? { left: last.left, right: text.right }
      : { left: text.left, right: last.right },
  };
}

/** The nearest element around a position that matches. */
function around(
  view: EditorView,
  position: number,
  side: 1 | -1,
  selector: string,
): Element | null {
  const { node } = view.domAtPos(position, side);
  return (node instanceof Element ? node : node.parentElement)?.closest(selector) ?? null;
}
