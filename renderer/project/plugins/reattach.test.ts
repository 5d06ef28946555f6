import { closeHistory, undo } from '@tiptap/pm/history';
import type { EditorState } from '@tiptap/pm/state';
import { describe, expect, it } from 'vitest';
import type { ClaimId } from '../../../shared/id';
import { deriveProject } from '../../../shared/project/projectFacts';
import { projectView } from '../derived/projectView';
import { addClaim } from '../intents/addClaim';
import { deleteClaim } from '../intents/deleteClaim';
import { toFile } from '../model/toFile';
import { done, find, mark, stateOf } from '../testing/testProject';
import { setTextLocked } from './articleLock';

const A = 'clm_a' as ClaimId;
const B = 'clm_b' as ClaimId;
const C = 'clm_c' as ClaimId;
const WORDS = '613,400 people';
const SENTENCE = `The dike kept ${WORDS} dry in 1953.`;

function corrected(...paragraphs: string[]): EditorState {
  return open(mark(mark(stateOf(...paragraphs), WORDS, A), '1953', B));
}

function open(state: EditorState): EditorState {
  return state.apply(setTextLocked(state, false));
}

function without(state: EditorState, words: string): EditorState {
  return state.apply(closeHistory(state.tr.delete(...find(state, words))));
}

/** Types text letter by letter, as one undo. */
function typed(state: EditorState, text: string, at: number): EditorState {
  let next = state.apply(closeHistory(state.tr));
  for (const [place, letter] of [...text].entries()) {
    next = next.apply(next.tr.insertText(letter, at + place));
  }
  return next;
}

/** The numbers and wordings of the claims that stand; the window and the file must say the same. */
function standing(state: EditorState): [number, string][] {
  const shown = projectView(state).claims.filter(({ detached }) => detached.length === 0);
  const inFile = deriveProject(toFile(state)).claims.filter(
    ({ detached }) => detached.length === 0,
  );
  const said = shown.map(({ number, wording }): [number, string] => [number, wording]);
  expect(inFile.map(({ number, wording }) => [number, wording])).toEqual(said);
  return said;
}

const AROUND = [
  'A long first sentence tells of the water and of the land behind it. ',
  ' A long last sentence tells of the water and of the people on the roofs.',
] as const;

/** A claim inside another one, in a sentence far from the ends of its paragraph. */
function nested(more = ''): EditorState {
  const state = stateOf(`${AROUND[0]}The dike kept ${WORDS} dry${more}.${AROUND[1]}`);
  return open(mark(mark(state, WORDS, A), '613,400', B));
}

describe('a claim whose words were deleted', () => {
  it('stands on them at once when they are typed again, and has its number back', () => {
    const gone = without(corrected(SENTENCE), WORDS);
    expect(standing(gone)).toEqual([[1, '1953']]);
    const [at] = find(gone, ' dry');
    const nearly = typed(gone, WORDS.slice(0, -1), at);
    expect(standing(nearly)).toEqual([[1, '1953']]);
    expect(standing(typed(gone, WORDS, at))).toEqual([
      [1, WORDS],
      [2, '1953'],
    ]);
  });

  it('loses them again with the undo that takes back the typing', () => {
    const gone = without(corrected(SENTENCE), WORDS);
    let state = typed(gone, WORDS, find(gone, ' dry')[0]);
    undo(state, (tr) => {
      state = state.apply(tr);
    });
    expect(state.doc.eq(gone.doc)).toBe(true);
    expect(standing(state)).toEqual([[1, '1953']]);
  });

  it('stands on them when its sentence is written in another paragraph', () => {
    const gone = without(corrected(SENTENCE, 'It held.'), SENTENCE);
    const moved = typed(gone, ` ${SENTENCE}`, find(gone, 'It held.')[1]);
    expect(standing(moved)).toContainEqual([1, WORDS]);
  });

  it('does not stand on the same words in another place', () => {
    const gone = without(corrected(SENTENCE, 'Later it kept dry none.'), WORDS);
    const [at] = find(gone, ' dry none');
    expect(standing(typed(gone, ` ${WORDS}`, at))).toEqual([[1, '1953']]);
  });

  it('leaves a claim inside it standing, which was typed before it at another place', () => {
    const gone = without(nested(), WORDS);
    const shifted = typed(gone, 'Yes. ', 1);
    const [at] = find(shifted, ' dry');
    const whole = typed(shifted, WORDS, at);
    expect(standing(whole)).toContainEqual([1, '613,400']);
  });

  it('leaves a claim standing that one speaks against which another speaks against', () => {
    const gone = without(nested(' in that year, as the board has told the paper'), WORDS);
    const shifted = typed(gone, 'Yes. ', 1);
    const nearly = typed(shifted, WORDS.slice(0, -1), find(shifted, ' dry')[0]);
    const marked = mark(nearly, `${WORDS.slice(0, -1)} dry`, C);
    const whole = typed(marked, WORDS.slice(-1), find(marked, ' dry')[0]);
    expect(standing(whole).map(([, words]) => words)).toEqual([`${WORDS} dry`, '613,400']);
  });

  it('stands on them when the other claim that may stand there as well is deleted', () => {
    const [before, after] = AROUND;
    const twins = stateOf(before, SENTENCE, after, before, SENTENCE, after);
    const first = mark(twins, WORDS, A);
    const [start] = find(first, WORDS);
    const between = [SENTENCE, after, before].reduce((size, text) => size + text.length + 2, 0);
    const both = done(first, addClaim(start + between, start + between + WORDS.length, [], B));
    const [from] = find(both, SENTENCE);
    const unlocked = open(both);
    const cut = unlocked.tr.delete(from - 1, from + between + SENTENCE.length + 1);
    const gone = unlocked.apply(cut.split(from - 2));
    const again = typed(gone, SENTENCE, from);
    expect(standing(again)).toEqual([]);
    expect(standing(done(again, deleteClaim(B)))).toEqual([[1, WORDS]]);
  });
});
