import { closeHistory, history, redo, undo } from '@tiptap/pm/history';
import { Schema } from '@tiptap/pm/model';
import { EditorState, TextSelection } from '@tiptap/pm/state';
import { EditorView } from '@tiptap/pm/view';
import { blockText } from '../../shared/article/blockText';
import { offer, sheet } from './contender';

// ProseMirror with nothing but paragraphs: what Galley's editor is built upon.
const schema = new Schema({
  nodes: {
    doc: { content: 'paragraph+' },
    paragraph: { content: 'text*', toDOM: () => ['p', 0] },
    text: {},
  },
  marks: { strong: { toDOM: () => ['strong', 0] } },
});
let view: EditorView | undefined;

offer({
  open: ({ article }) => {
    const paragraphs = article.blocks.map((block) =>
      schema.node('paragraph', null, schema.text(blockText(block))),
    );
    view = new EditorView(sheet(), {
      state: EditorState.create({
        doc: schema.node('doc', null, paragraphs),
        plugins: [history()],
      }),
    });
  },
  isDrawn: () => document.querySelector('.ProseMirror p') !== null,
  goTo: (place) => {
    if (!view) return;
    const { doc } = view.state;
    let position = 0;
    for (let at = 0; at < place; at += 1) position += doc.child(at).nodeSize;
    view.focus();
    view.dispatch(view.state.tr.setSelection(TextSelection.create(doc, position + 9)));
    document.querySelectorAll('.ProseMirror > p')[place]?.scrollIntoView({ block: 'center' });
  },
  mark: (times) => {
    for (let done = 0; done < times; done += 1) {
      if (!view) return;
      const { from } = view.state.selection;
      const { strong } = schema.marks;
      if (!strong) return;
      const tr = closeHistory(view.state.tr);
      view.dispatch(
        done % 2 === 0
          ? tr.addMark(from, from + 20, strong.create())
          : tr.removeMark(from, from + 20, strong),
      );
    }
  },
  undo: () => view && undo(view.state, view.dispatch),
  redo: () => view && redo(view.state, view.dispatch),
});
