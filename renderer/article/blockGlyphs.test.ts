import { describe, expect, it } from 'vitest';
import type { Status } from '../../shared/claim/status';
import type { ClaimId } from '../../shared/id';
import { updateClaim } from '../project/intents/updateClaim';
import { projectView } from '../project/projectView';
import { done, mark, stateOf } from '../project/testProject';
import { blockGlyphs } from './blockGlyphs';

function notes(marks: readonly (readonly [words: string, status: Status])[]) {
  let state = stateOf('first words and more', 'second words', 'third words');
  for (const [place, [words, status]] of marks.entries()) {
    const id = `clm_${place}` as ClaimId;
    state = mark(state, words, id);
    state = done(
      state,
      updateClaim(id, (claim) => ({ ...claim, status })),
    );
  }
  return Object.fromEntries([...blockGlyphs(projectView(state))].map(([id, n]) => [id, n.glyphs]));
}

describe('the margin', () => {
  it('is empty beside blocks without claims', () => {
    expect(notes([['second', 'verified']])).toEqual({ blk_1: '✓' });
  });

  it('shows what needs attention first, and what else is unfinished', () => {
    expect(
      notes([
        ['first', 'verified'],
        ['words', 'unchecked'],
        ['more', 'needsChange'],
      ]),
    ).toEqual({ blk_0: '△○' });
  });

  it('stands beside every block that a claim reaches into', () => {
    expect(notes([['more\nsecond words\nthird', 'inProgress']])).toEqual({
      blk_0: '◐',
      blk_1: '◐',
      blk_2: '◐',
    });
  });
});
