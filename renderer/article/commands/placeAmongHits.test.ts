import { EditorState, TextSelection } from '@tiptap/pm/state';
import { describe, expect, it } from 'vitest';
import { find, stateOf } from '../../project/testing/testProject';
import { placeAmongHits } from './placeAmongHits';
import { searchHits, searching } from './searchHits';

/** An article that is searched for some words, with others selected. */
function searched(query: string, selected: string): EditorState {
  const { doc } = stateOf('A ferry and a bus.', 'A bus and a ferry.');
  const state = EditorState.create({ doc, plugins: [searchHits()] });
  const [from, to] = find(state, selected);
  const tr = searching(state, query);
  return state.apply(tr.setSelection(TextSelection.create(doc, from, to)));
}

describe('the place among those found', () => {
  it('is the one that is selected', () => {
    expect(placeAmongHits(searched('ferry', 'ferry'))).toEqual({ count: 2, at: 0 });
    expect(placeAmongHits(searched('a ferry', 'A ferry'))).toEqual({ count: 2, at: 0 });
    expect(placeAmongHits(searched('bus', 'bus and'))).toEqual({ count: 2, at: 1 });
  });

  it('is none where other words, or none, are selected', () => {
    expect(placeAmongHits(searched('ferry', 'bus'))).toEqual({ count: 2, at: -1 });
    expect(placeAmongHits(searched('ferry', ''))).toEqual({ count: 2, at: -1 });
    expect(placeAmongHits(searched('train', 'ferry'))).toEqual({ count: 0, at: -1 });
  });
});
