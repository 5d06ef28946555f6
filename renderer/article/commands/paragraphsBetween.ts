import type { Node } from '@tiptap/pm/model';

/**
 * The ends of the whole paragraphs, headings or cells from one position of a document to another, which may stand
 * before it; the head is at the second's. Null where either stands in no text.
 */
export function paragraphsBetween(
  doc: Node,
  from: number,
  to: number,
): { readonly anchor: number; readonly head: number } | null {
  const [first, last] = [doc.resolve(from), doc.resolve(to)];
  if (!first.parent.isTextblock || !last.parent.isTextblock) return null;
  return to >= first.start()
    ? { anchor: first.start(), head: last.end() }
    : { anchor: first.end(), head: last.start() };
}
