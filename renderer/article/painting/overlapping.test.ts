import { describe, expect, it } from 'vitest';
import type { ClaimId } from '../../../shared/id';
import { projectView } from '../../project/derived/projectView';
import { mark, stateOf } from '../../project/testing/testProject';
import { overlapping } from './overlapping';

/** The claims that share a word with the one on these words, by their words. */
function around(words: string): string[] {
  const marked = ['one two three', 'two', 'three four', 'five', 'six\nseven eight', 'eight nine'];
  const state = marked.reduce(
    (before, each) => mark(before, each, `clm_${each}`),
    stateOf('one two three four five six', 'seven eight nine'),
  );
  const view = projectView(state);
  const anchors = view.byId.get(`clm_${words}` as ClaimId)?.claim.anchors ?? [];
  const found = overlapping(
    view,
    anchors.map(({ id }) => id),
  );
  return [...found].map((anchor) => view.byAnchor.get(anchor)?.claim.id.slice(4) ?? '').sort();
}

describe('what overlaps a claim', () => {
  it('is what it holds, what holds it, and what shares a word with it', () => {
    expect(around('one two three')).toEqual(['one two three', 'three four', 'two']);
    expect(around('two')).toEqual(['one two three', 'two']);
    expect(around('three four')).toEqual(['one two three', 'three four']);
  });

  it('is found across blocks, and is nothing beside it where nothing is shared', () => {
    expect(around('six\nseven eight')).toEqual(['eight nine', 'six\nseven eight']);
    expect(around('five')).toEqual(['five']);
  });
});
