import { describe, expect, it } from 'vitest';
import type { Status } from '../../../shared/claim/status';
import type { ClaimId } from '../../../shared/id';
import { projectView } from '../../project/derived/projectView';
import { updateClaim } from '../../project/intents/updateClaim';
import { done, mark, stateOf } from '../../project/testing/testProject';
import { claimsInBlock } from './claimsInBlock';
import { marginNote } from './marginNote';

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
  const view = projectView(state);
  return view.index.blocks.map((_, block) => {
    const statuses = claimsInBlock(view, block).map(({ claim }) => claim.claim.status);
    return marginNote(new Set(statuses))?.glyphs;
  });
}

describe('the margin', () => {
  it('is empty beside blocks without claims', () => {
    expect(notes([['second', 'checked']])).toEqual([undefined, '✓', undefined]);
  });

  it('shows what needs attention first, and what else is unfinished', () => {
    expect(
      notes([
        ['first', 'checked'],
        ['words', 'unchecked'],
        ['more', 'changeNeeded'],
      ]),
    ).toEqual(['△○', undefined, undefined]);
  });

  it('stands beside every block that a claim reaches into', () => {
    expect(notes([['more\nsecond words\nthird', 'inProgress']])).toEqual(['◐', '◐', '◐']);
  });
});
