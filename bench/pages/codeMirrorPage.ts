import { EditorState, RangeSet, StateEffect, StateField } from '@codemirror/state';
import { Decoration, type DecorationSet, EditorView } from '@codemirror/view';
import { blockText } from '../../shared/article/blockText';
import { blockStarts } from './claimSpans';
import { offer, sheet } from './contender';

interface Change {
  readonly remove?: boolean;
  readonly add?: string;
}

const changed = StateEffect.define<Change>();
let place = { from: 0, to: 0 };
let view: EditorView | undefined;
let field: StateField<DecorationSet> | undefined;

function fieldOf(all: DecorationSet) {
  return StateField.define<DecorationSet>({
    create: () => all,
    update: (before, tr) =>
      tr.effects
        .filter((effect) => effect.is(changed))
        .reduce((marks, { value }) => {
          const { from, to } = place;
          const kept = value.remove
            ? marks.update({
                filterFrom: from,
                filterTo: to,
                filter: (start, end) => start !== from || end !== to,
              })
            : marks;
          return value.add
            ? kept.update({ add: [Decoration.mark({ class: value.add }).range(from, to)] })
            : kept;
        }, before.map(tr.changes)),
    provide: (own) => EditorView.decorations.from(own),
  });
}

const marks = () => field && view?.state.field(field);

/** Where the nth claim of the file stands now. */
function placeOf(claim: number): { from: number; to: number } {
  for (const cursor = marks()?.iter(); cursor?.value; cursor.next()) {
    if (cursor.value.spec.claim === claim) return { from: cursor.from, to: cursor.to };
  }
  return { from: 0, to: 0 };
}

const dispatch = (change: Change) => view?.dispatch({ effects: changed.of(change) });

offer({
  open: ({ article, claims: all }) => {
    const starts = blockStarts(article.blocks, 1);
    const ranges = all.flatMap(({ anchors }, claim) =>
      anchors.map(({ start, end }) =>
        Decoration.mark({ class: 'claim', claim }).range(
          (starts.get(start.block) ?? 0) + start.offset,
          (starts.get(end.block) ?? 0) + end.offset,
        ),
      ),
    );
    field = fieldOf(RangeSet.of(ranges, true));
    view = new EditorView({
      parent: sheet(),
      state: EditorState.create({
        doc: article.blocks.map(blockText).join('\n'),
        extensions: [field, EditorView.lineWrapping],
      }),
    });
  },
  isDrawn: () => document.querySelector('.cm-line') !== null,
  claims: () => marks()?.size ?? 0,
  quote: (at) => {
    const { from, to } = placeOf(at);
    return view?.state.sliceDoc(from, to).replaceAll('\n', '') ?? '';
  },
  add: (at) => {
    const line = view?.state.doc.line(at + 1);
    if (!line) return;
    const [first = '', second = '', third = ''] = line.text.split(' ');
    const from = line.from + first.length + 1;
    place = { from, to: from + second.length + 1 + third.length };
    dispatch({ add: 'claim' });
  },
  retag: () => dispatch({ remove: true, add: 'claim other' }),
  remove: () => dispatch({ remove: true }),
  jump: (at) => {
    const effects = EditorView.scrollIntoView(placeOf(at).from, { y: 'center' });
    view?.dispatch({ effects });
  },
  goTo: (at) => {
    const line = view?.state.doc.line(at + 1);
    if (!line) return;
    view?.focus();
    view?.dispatch({
      selection: { anchor: line.from + 8 },
      effects: EditorView.scrollIntoView(line.from, { y: 'center' }),
    });
  },
});
