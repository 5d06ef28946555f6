import { undo } from '@tiptap/pm/history';
import { AllSelection, type EditorState, TextSelection, type Transaction } from '@tiptap/pm/state';
import { describe, expect, it } from 'vitest';
import type { Block } from '../../../shared/article/block';
import type { BlockId } from '../../../shared/id';
import { setTextLocked } from '../../project/plugins/articleLock';
import { file, told, window } from '../../project/testing/tellers';
import { mark, stateOf } from '../../project/testing/testProject';
import { pasteBlocks, pasteLines } from './pasteText';
import { wholePasteWords } from './wholePasteWords';

const FIRST = [
  'Harbour queue grows',
  'The port said on Monday that 613 people waited for the boat. It was the longest queue since 1998.',
  'The mayor called it a disgrace. Nobody was hurt.',
  'The fare is 12 euros, and the boat is 12 years old.',
];
const SECOND = [
  'Long queue at the harbour',
  'By Ann Lee',
  'On Monday, the port said, 613 people waited for the boat. It was, says the mayor, the longest queue since 1998.',
  'Nobody was hurt.',
  'The boat is 12 years old, and the fare is no longer 12 euros.',
];
const CLAIMS = {
  clm_a: '613 people waited',
  clm_b: 'the longest queue since 1998',
  clm_c: 'called it a disgrace',
  clm_d: 'Nobody was hurt',
  clm_e: '12',
};

function marked(): EditorState {
  let state = stateOf(...FIRST);
  for (const [id, words] of Object.entries(CLAIMS)) state = mark(state, words, id);
  return state.apply(setTextLocked(state, false));
}

const pasted = (state: EditorState, tr: Transaction) => state.apply(tr.setMeta('paste', true));
const everything = {
  'all of it': (state: EditorState) => new AllSelection(state.doc),
  'its text': (state: EditorState) =>
    TextSelection.create(state.doc, 1, state.doc.content.size - 1),
};
const blocks = SECOND.map(
  (text, at): Block => ({
    id: `blk_new${at}` as BlockId,
    type: 'paragraph',
    content: [{ text }],
  }),
);
const pastes = {
  lines: (state: EditorState) => pasteLines(state, SECOND.join('\n')),
  blocks: (state: EditorState) => pasteBlocks(state, blocks),
};

/** What stands in the article, and what does not. */
function standing(state: EditorState) {
  const claims = window(state);
  return {
    on: Object.fromEntries(
      claims.flatMap((each) => (each.detached.length === 0 ? [[each.claim.id, each.wording]] : [])),
    ),
    detached: claims.filter((each) => each.detached.length > 0).map(({ wording }) => wording),
  };
}

describe('a whole text that is pasted over the article', () => {
  const { clm_c, clm_e, ...once } = CLAIMS;
  const cases = Object.entries(everything).flatMap(([what, selection]) =>
    Object.entries(pastes).map(([how, paste]) => ({ what, how, selection, paste })),
  );

  it.for(cases)(
    'keeps the claims whose words stand once in both, as $how over $what',
    ({ selection, paste }) => {
      const before = marked();
      const selected = before.apply(before.tr.setSelection(selection(before)));
      const after = pasted(selected, paste(selected));
      expect(standing(after)).toEqual({ on: once, detached: [clm_c, clm_e] });
      expect(told(window, after)).toEqual(told(file, after));
      expect(wholePasteWords(selected, after)).toBe(
        '3 claims stand on their words in the new text; 2 do not and are listed above it. Undo brings the old text back.',
      );
      let back = after;
      undo(after, (tr) => {
        back = after.apply(tr);
      });
      expect(standing(back)).toEqual({ on: CLAIMS, detached: [] });
    },
  );

  it('keeps them as well where the article was emptied before', () => {
    const before = marked();
    const empty = before.apply(before.tr.delete(0, before.doc.content.size));
    expect(Object.keys(standing(empty).on)).toEqual([]);
    expect(standing(pasted(empty, pasteLines(empty, SECOND.join('\n')))).on).toEqual(once);
  });

  it('asks for their sentences where only a part is replaced', () => {
    const before = marked();
    const part = before.apply(
      before.tr.setSelection(TextSelection.create(before.doc, 30, before.doc.content.size - 1)),
    );
    const after = pasted(part, pasteLines(part, SECOND.join('\n')));
    expect(standing(after).on).not.toEqual(once);
    expect(wholePasteWords(part, after)).toBeNull();
  });
});
