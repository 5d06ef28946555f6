import { type EditorState, Plugin, PluginKey } from '@tiptap/pm/state';
import { createOnlyPlace } from '../../../shared/anchor/locate/onlyPlace';
import { projectView } from '../derived/projectView';
import { articleIndex, positionAt } from '../model/articleIndex';
import { claimMark } from '../model/blockToNode';

/**
 * Where a whole text is pasted over the article, the claims whose words stand once in both stay on them, in the same
 * undo event. The others are detached, each with the words that it had.
 */
export function keepThroughPaste(): Plugin {
  return new Plugin({
    key: new PluginKey('galleyKeepThroughPaste'),
    appendTransaction: (transactions, before, after) => {
      const isPaste = transactions.some((tr) => tr.docChanged && tr.getMeta('paste') === true);
      if (!isPaste || !isWholeSelected(before)) return null;
      const { detached } = projectView(after);
      const index = articleIndex(after.doc);
      const find = createOnlyPlace(articleIndex(before.doc).canonical, index.canonical);
      const tr = after.tr;
      for (const { id, quote } of detached.values()) {
        const place = find(quote);
        if (place === undefined) continue;
        const mark = claimMark(after.schema, id);
        tr.addMark(
          positionAt(index, place.start, 'start'),
          positionAt(index, place.end, 'end'),
          mark,
        );
      }
      return tr.steps.length > 0 ? tr : null;
    },
  });
}

/** Whether nothing but spaces stands outside of what is selected: what is pasted is the whole text then. */
export function isWholeSelected({ doc, selection: { from, to } }: EditorState): boolean {
  const isBlank = (start: number, end: number) => doc.textBetween(start, end, '\n').trim() === '';
  return isBlank(0, from) && isBlank(to, doc.content.size);
}
