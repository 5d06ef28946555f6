import { closeHistory, redo, undo } from '@tiptap/pm/history';
import type { Command, EditorState, Transaction } from '@tiptap/pm/state';
import { describe, expect, it } from 'vitest';
import type { ClaimId } from '../../../shared/id';
import { parseProject } from '../../../shared/project/file/parseProject';
import { deriveProject } from '../../../shared/project/projectFacts';
import { serializeProject } from '../../../shared/project/text/serializeProject';
import { projectView } from '../derived/projectView';
import { addPlace, attachAnchor, resizeAnchor } from '../intents/places';
import { updateClaim } from '../intents/updateClaim';
import { articleIndex } from '../model/articleIndex';
import { toFile } from '../model/toFile';
import { projectState } from '../testing/projectState';
import { done, find, mark, stateOf } from '../testing/testProject';
import { setTextLocked } from './articleLock';

const A = 'clm_a' as ClaimId;
const B = 'clm_b' as ClaimId;
const SENTENCE = 'The dike kept 613,400 people dry in 1953.';
const WORDS = '613,400 people';

/** The state with its text unlocked, as while it is corrected. */
function open(state: EditorState): EditorState {
  return state.apply(setTextLocked(state, false));
}

function corrected(): EditorState {
  return open(mark(stateOf(SENTENCE), WORDS, A));
}

/** One change of the text, so long after the one before it that each is an undo of its own, or at once. */
function change(
  state: EditorState,
  edit: (tr: Transaction) => Transaction,
  isOwnUndo = false,
): EditorState {
  const tr = edit(state.tr);
  return state.apply(isOwnUndo ? closeHistory(tr) : tr);
}

/** Presses Backspace behind some words, so many times. */
function backspace(state: EditorState, behind: string, times: number, isOwnUndo = false) {
  const [, end] = find(state, behind);
  let next = state;
  for (let caret = end; caret > end - times; caret -= 1) {
    const at = caret;
    next = change(next, (tr) => tr.delete(at - 1, at), isOwnUndo);
  }
  return next;
}

/** Presses Delete before some words, so many times. */
function deleteForward(state: EditorState, words: string, times: number): EditorState {
  const [start] = find(state, words);
  let next = state;
  for (let i = 0; i < times; i += 1) next = change(next, (tr) => tr.delete(start, start + 1));
  return next;
}

function cut(state: EditorState, words: string): EditorState {
  return change(state, (tr) => tr.delete(...find(state, words)));
}

function type(state: EditorState, text: string, at: number, to = at): EditorState {
  return change(state, (tr) => tr.insertText(text, at, to));
}

function ran(state: EditorState, command: Command): EditorState {
  let next = state;
  command(state, (tr) => {
    next = state.apply(tr);
  });
  return next;
}

/** What the window and what the file say of a claim; they must say the same. */
function said(state: EditorState, id: ClaimId): { words: string; isDetached: boolean } {
  const shown = projectView(state).byId.get(id);
  const parsed = parseProject(serializeProject(toFile(state)));
  if (parsed.kind !== 'project') throw new Error(parsed.kind);
  const inFile = deriveProject(parsed.project).claims.find(({ claim }) => claim.id === id);
  expect([inFile?.wording, inFile?.detached]).toEqual([shown?.wording, shown?.detached]);
  return { words: shown?.wording ?? '', isDetached: (shown?.detached.length ?? 0) > 0 };
}

function expectLost(state: EditorState, id: ClaimId, words: string): void {
  expect(said(state, id)).toEqual({ words, isDetached: true });
}

describe('the words of a claim that is deleted', () => {
  it('are kept when it is cut', () => {
    expectLost(cut(corrected(), WORDS), A, WORDS);
  });

  it('are kept when other words are typed over it', () => {
    const state = corrected();
    expectLost(type(state, 'm', ...find(state, WORDS)), A, WORDS);
  });

  it('are kept whole when they are deleted letter by letter', () => {
    const state = corrected();
    expect(said(backspace(state, WORDS, 13), A)).toEqual({ words: '6', isDetached: false });
    expectLost(backspace(state, WORDS, WORDS.length), A, WORDS);
  });

  it('are kept whole when deletion begins behind the claim and ends before it', () => {
    expectLost(backspace(corrected(), `${WORDS} dry`, `${WORDS} dry`.length + 3), A, WORDS);
  });

  it('are kept whole when they are deleted forwards, and from both ends', () => {
    expectLost(deleteForward(corrected(), WORDS, WORDS.length), A, WORDS);
    const both = deleteForward(backspace(corrected(), WORDS, 7), '613,400', 7);
    expectLost(both, A, WORDS);
  });

  it('are kept whole when they are deleted word by word, last word first or from the middle', () => {
    const state = open(mark(stateOf(SENTENCE), 'kept 613,400 people dry', A));
    const lastFirst = cut(cut(cut(cut(state, ' dry'), ' people'), ' 613,400'), 'kept');
    expectLost(lastFirst, A, 'kept 613,400 people dry');
    const middleFirst = cut(cut(cut(state, ' 613,400'), 'kept '), 'people dry');
    expectLost(middleFirst, A, 'kept 613,400 people dry');
  });

  it('are kept whole when the rest of them is typed over', () => {
    const shorter = backspace(corrected(), WORDS, 4);
    expectLost(type(shorter, 'many', ...find(shorter, '613,400 pe')), A, WORDS);
  });

  it('are kept whole when typing over their end takes text behind them, too', () => {
    const state = open(mark(stateOf([{ text: SENTENCE }]), WORDS, A));
    const [from] = find(state, 'people');
    const [, to] = find(state, 'dry');
    const plain = state.schema.text('x');
    const shorter = change(state, (tr) => tr.replaceWith(from, to, plain));
    expect(said(shorter, A).words).toBe('613,400');
    expectLost(backspace(shorter, '613,400 x', 9), A, WORDS);
  });

  it('are kept whole across two paragraphs', () => {
    const state = open(mark(stateOf('It kept people', 'dry in 1953.'), 'people\ndry', A));
    const joined = change(backspace(state, 'dry', 3), (tr) => tr.join(tr.doc.child(0).nodeSize));
    expect(articleIndex(joined.doc).canonical.text).toBe('It kept people in 1953.');
    expectLost(backspace(joined, 'people', 6), A, 'people\ndry');
    expectLost(cut(state, 'people\ndry'), A, 'people\ndry');
    expectLost(cut(deleteForward(state, 'people', 6), 'dry'), A, 'people\ndry');
  });

  it('are kept as they were when a deletion joins a letter behind the claim to its last one', () => {
    const state = open(mark(stateOf('the cafe and \u0301 more'), 'cafe', A));
    const joined = cut(state, ' and ');
    expect(said(joined, A).words).toBe('cafe\u0301');
    expectLost(cut(joined, 'cafe\u0301'), A, 'cafe');
  });

  it('are kept of every claim that one run deletes, nested ones too', () => {
    const state = open(mark(mark(stateOf(SENTENCE), WORDS, A), '613,400', B));
    const gone = backspace(state, WORDS, WORDS.length);
    expectLost(gone, A, WORDS);
    expectLost(gone, B, '613,400');
  });

  it('are kept of each place of a claim', () => {
    let state = mark(stateOf(SENTENCE), '613,400', A);
    state = open(done(state, addPlace(A, ...find(state, 'in 1953'))));
    const one = backspace(state, 'in 1953', 7);
    expectLost(one, A, '613,400 … in 1953');
    expectLost(backspace(one, '613,400', 7), A, '613,400 … in 1953');
  });

  it('are kept with the place where they would stand', () => {
    const [start] = find(corrected(), WORDS);
    const gone = backspace(corrected(), WORDS, WORDS.length);
    expect(projectView(gone).byId.get(A)?.claim.anchors[0]).toMatchObject({
      start: { block: 'blk_0', offset: start - 1 },
      end: { block: 'blk_0', offset: start - 1 + WORDS.length },
      quote: { exact: WORDS, prefix: 'The dike kept ', suffix: ' dry in 1953.' },
    });
  });

  it('are kept with their place where words before it were deleted in between', () => {
    const gone = cut(cut(backspace(corrected(), WORDS, 5), 'The dike '), '613,400 p');
    expect(projectView(gone).byId.get(A)?.claim.anchors[0]).toMatchObject({
      start: { block: 'blk_0', offset: 5 },
      end: { block: 'blk_0', offset: 5 + WORDS.length },
    });
  });
});

describe('a run of deletions', () => {
  const shorter = () => backspace(corrected(), WORDS, 7);
  const rest = (state: EditorState) => backspace(state, '613,400', 7);

  it('goes on when the caret moves, and when other words are deleted in between', () => {
    const state = shorter();
    expectLost(rest(state.apply(state.tr.setMeta('caret', 1))), A, WORDS);
    expectLost(rest(cut(state, ' in 1953')), A, WORDS);
  });

  it('ends with a letter that is typed into the claim: it was whole with that letter', () => {
    const state = shorter();
    const [start] = find(state, '613,400');
    const typed = type(state, '9', start + 1);
    expect(said(typed, A).words).toBe('6913,400');
    expectLost(backspace(typed, '6913,400', 8), A, '6913,400');
  });

  it('ends with words that are typed elsewhere, and with locking the text', () => {
    expectLost(rest(type(shorter(), 'Well, ', 1)), A, '613,400');
    const state = shorter();
    expectLost(rest(open(state.apply(setTextLocked(state, true)))), A, '613,400');
  });

  it('ends with a decision on a claim', () => {
    const decided = done(
      shorter(),
      updateClaim(A, (claim) => ({ ...claim, notes: 'shorter' })),
    );
    expectLost(rest(decided), A, '613,400');
  });

  it('ends where the claim is put on other words', () => {
    const state = shorter();
    const anchor = projectView(state).byId.get(A)?.claim.anchors[0]?.id;
    if (!anchor) throw new Error('There is no anchor.');
    const moved = done(state, attachAnchor(anchor, ...find(state, 'The dike')));
    expectLost(cut(moved, 'The dike'), A, 'The dike');
  });

  it('does not begin with a claim that is made smaller by hand', () => {
    const state = corrected();
    const anchor = projectView(state).byId.get(A)?.claim.anchors[0]?.id;
    if (!anchor) throw new Error('There is no anchor.');
    const smaller = done(state, resizeAnchor(anchor, 'end', 'back'));
    expectLost(cut(smaller, '613,400'), A, '613,400');
  });

  it('goes on after a part of it was undone, and redone', () => {
    const gone = backspace(corrected(), WORDS, WORDS.length, true);
    let back = gone;
    for (let i = 0; i < 7; i += 1) back = ran(back, undo);
    expect(said(back, A)).toEqual({ words: '613,400', isDetached: false });
    expectLost(rest(back), A, WORDS);
    for (let i = 0; i < 7; i += 1) back = ran(back, redo);
    expectLost(back, A, WORDS);
  });

  it('begins anew where all of it was undone', () => {
    const longer = type(corrected(), '9', find(corrected(), WORDS)[0] + 1);
    let state = backspace(change(longer, closeHistory), '6913,400 people', 7, true);
    for (let i = 0; i < 8; i += 1) state = ran(state, undo);
    expect(said(state, A).words).toBe(WORDS);
    expectLost(cut(state, WORDS), A, WORDS);
  });

  it('is undone in one, where it was done in one, and the claim is whole', () => {
    const begun = change(corrected(), closeHistory);
    const gone = backspace(begun, WORDS, WORDS.length);
    const undone = ran(gone, undo);
    expect(said(undone, A)).toEqual({ words: WORDS, isDetached: false });
    expect(serializeProject(toFile(undone))).toBe(serializeProject(toFile(begun)));
    expectLost(ran(undone, redo), A, WORDS);
  });

  it('changes nothing of what is saved while the claim stands', () => {
    const state = shorter();
    const parsed = parseProject(serializeProject(toFile(state)));
    if (parsed.kind !== 'project') throw new Error(parsed.kind);
    // What is opened begins with the words that stand: nothing in the file says that there were more.
    const opened = open(projectState(parsed.project));
    expect(said(opened, A)).toEqual({ words: '613,400', isDetached: false });
    expectLost(rest(opened), A, '613,400');
  });
});
