import { TextSelection } from '@tiptap/pm/state';
import { describe, expect, it } from 'vitest';
import type { Block } from '../../../shared/article/block';
import type { BlockId } from '../../../shared/id';
import { articleIndex } from '../../project/model/articleIndex';
import { setTextLocked } from '../../project/plugins/articleLock';
import { find, stateOf } from '../../project/testing/testProject';
import { clipboardText } from './clipboardText';
import { pasteBlocks, pasteLines } from './pasteText';

function caretAfter(words: string, ...paragraphs: string[]) {
  const locked = stateOf(...paragraphs);
  const state = locked.apply(setTextLocked(locked, false));
  const [, to] = find(state, words);
  return state.apply(state.tr.setSelection(TextSelection.create(state.doc, to)));
}

const textOf = (state: ReturnType<typeof caretAfter>) => articleIndex(state.doc).canonical.text;

describe('pasting', () => {
  it('puts a single line into the text', () => {
    const state = caretAfter('Before', 'Before after');
    expect(textOf(state.apply(pasteLines(state, ' now\n')))).toBe('Before now after');
  });

  it('makes paragraphs of lines, the first and last joined to what stands around them', () => {
    const state = caretAfter('Before', 'Before after');
    expect(textOf(state.apply(pasteLines(state, ' one\r\n\r\ntwo\nthree')))).toBe(
      'Before one\ntwo\nthree after',
    );
  });

  it('brings imported blocks in with their structure', () => {
    const state = caretAfter('Before', 'Before', 'After');
    const blocks: Block[] = [
      { id: 'blk_x' as BlockId, type: 'heading', level: 2, content: [{ text: 'Head' }] },
      { id: 'blk_y' as BlockId, type: 'paragraph', content: [{ text: 'Text' }] },
    ];
    const after = state.apply(pasteBlocks(state, blocks));
    expect(textOf(after)).toContain('Before\nHead\nText');
    expect(articleIndex(after.doc).blocks[1]).toMatchObject({ type: 'heading', level: 2 });
  });
});

describe('copying', () => {
  it('gives the canonical text: blocks on lines', () => {
    const state = stateOf('One', 'Two', 'Three');
    expect(clipboardText(state.doc.content)).toBe(articleIndex(state.doc).canonical.text);
  });

  it('gives the selected part of the first and the last block', () => {
    const state = stateOf('One two', 'Three four');
    const [from] = find(state, 'two');
    const [, to] = find(state, 'Three');
    expect(clipboardText(state.doc.slice(from, to).content)).toBe('two\nThree');
  });
});
