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
let count = 0;
let view: EditorView | undefined;
let claims: readonly { from: number; to: number }[] = [];

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
    provide: (field) => EditorView.decorations.from(field),
  });
}

const dispatch = (change: Change) => view?.dispatch({ effects: changed.of(change) });

offer({
  open: ({ article, claims: all }) => {
    const starts = blockStarts(article.blocks, 1);
    claims = all.flatMap(({ anchors }) =>
      anchors.map(({ start, end }) => ({
        from: (starts.get(start.block) ?? 0) + start.offset,
        to: (starts.get(end.block) ?? 0) + end.offset,
      })),
    );
    count = all.length;
    const mark = Decoration.mark({ class: 'claim' });
    const marks = RangeSet.of(
      claims.map(({ from, to }) => mark.range(from, to)),
      true,
    );
    view = new EditorView({
      parent: sheet(),
      state: EditorState.create({
        doc: article.blocks.map(blockText).join('\n'),
        extensions: [fieldOf(marks), EditorView.lineWrapping],
      }),
    });
  },
  isDrawn: () => document.querySelector('.cm-line') !== null,
  claims: () => count,
  quote: (at) => {
    const { from = 0, to = 0 } = claims[at] ?? {};
    return view?.state.sliceDoc(from, to).replaceAll('\n', '') ?? '';
  },
  add: (at) => {
    const line = view?.state.doc.line(at + 1);
    if (!line) return;
    const [first = '', second = '', third = ''] = line.text.split(' ');
    const from = line.from + first.length + 1;
    place = { from, to: from + second.length + 1 + third.length };
    count += 1;
    dispatch({ add: 'claim' });
  },
  retag: () => dispatch({ remove: true, add: 'claim other' }),
  remove: () => {
    count -= 1;
    dispatch({ remove: true });
  },
  jump: (at) => {
    const { from = 0 } = claims[at] ?? {};
    view?.dispatch({ effects: EditorView.scrollIntoView(from, { y: 'center' }) });
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
  scroller: () => document.documentElement,
});
