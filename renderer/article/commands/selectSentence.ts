import { blockAt } from '../../../shared/article/canonicalText';
import { sentenceAt } from '../../../shared/article/segments';
import { offsetAt, positionAt } from '../../project/model/articleIndex';
import type { Session } from '../../project/session/session';
import { select } from './caret';

/** Selects the sentence at the caret; when a whole sentence is selected already, its paragraph. */
export function selectSentence(session: Session): void {
  const { state, view } = session.editor;
  const { index } = session.view();
  const start = offsetAt(index, state.selection.from);
  const end = offsetAt(index, state.selection.to);
  const block = blockAt(index.canonical, start);
  const sentence = sentenceAt(block.text, start - block.start);
  const [from, to] = [block.start + sentence.start, block.start + sentence.end];
  const isSelected = start <= from && end >= to && end > start;
  const whole = isSelected || from === to;
  const span = whole ? { from: block.start, to: block.start + block.text.length } : { from, to };
  if (span.from === span.to) return;
  view.dispatch(
    select(
      state,
      positionAt(index, span.from, 'start'),
      positionAt(index, span.to, 'end'),
    ).scrollIntoView(),
  );
}
