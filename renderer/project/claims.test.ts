import { closeHistory, redo, undo } from '@tiptap/pm/history';
import { Slice } from '@tiptap/pm/model';
import type { EditorState } from '@tiptap/pm/state';
import { describe, expect, it } from 'vitest';
import { setStatus } from '../../shared/claim/setStatus';
import type { ClaimId } from '../../shared/id';
import { parseProject } from '../../shared/project/file/parseProject';
import { serializeProject } from '../../shared/project/text/serializeProject';
import { projectView } from './derived/projectView';
import { addPlace, attachAnchor, removePlace, resizeAnchor } from './intents/places';
import { splitClaimAt } from './intents/splitClaim';
import { updateClaim } from './intents/updateClaim';
import { articleIndex, placesOf } from './model/articleIndex';
import { recordsOf } from './model/records/recordsPlugin';
import { toFile } from './model/toFile';
import { setTextLocked } from './plugins/articleLock';
import { withoutForeignClaims } from './plugins/pastedClaims';
import { projectState } from './testing/projectState';
import { done, find, mark, stateOf } from './testing/testProject';

const A = 'clm_a' as ClaimId;
const B = 'clm_b' as ClaimId;

function claim(state: EditorState, id: ClaimId) {
  const view = projectView(state).byId.get(id);
  if (!view) throw new Error(`There is no claim ${id}.`);
  return view;
}

function places(state: EditorState, id: ClaimId) {
  return placesOf(articleIndex(state.doc), claim(state, id).claim);
}

function words(state: EditorState, id: ClaimId): string {
  return claim(state, id).wording;
}

/** Corrects the text as in "Correct text" mode. */
function corrected(state: EditorState, change: (state: EditorState) => EditorState): EditorState {
  const open = state.apply(setTextLocked(state, false));
  const next = change(open);
  return next.apply(setTextLocked(next, true));
}

function retyped(state: EditorState, old: string, text: string): EditorState {
  return corrected(state, (open) => open.apply(open.tr.insertText(text, ...find(open, old))));
}

function undone(state: EditorState): EditorState {
  let next = state;
  undo(state, (tr) => {
    next = state.apply(tr);
  });
  return next;
}

function redone(state: EditorState): EditorState {
  let next = state;
  redo(state, (tr) => {
    next = state.apply(tr);
  });
  return next;
}

function reopened(state: EditorState): EditorState {
  const parsed = parseProject(serializeProject(toFile(state)));
  if (parsed.kind !== 'project') throw new Error(parsed.kind);
  return projectState(parsed.project);
}

describe('a claim in the article', () => {
  it('stays two when two anchors touch', () => {
    const state = mark(mark(stateOf('onetwo three'), 'one', A), 'two', B);
    expect([words(state, A), words(state, B)]).toEqual(['one', 'two']);
  });

  it('stays one across paragraphs', () => {
    const state = mark(stateOf('It begins here', 'and ends there'), 'here\nand', A);
    expect(words(state, A)).toBe('here\nand');
    expect(places(state, A)).toHaveLength(1);
  });

  it('is not excluded by inline code', () => {
    const state = mark(
      stateOf([{ text: 'run ' }, { text: 'galley', marks: ['code'] }, { text: ' now' }]),
      'run galley now',
      A,
    );
    expect(words(state, A)).toBe('run galley now');
    expect(toFile(state).article.blocks[0]).toMatchObject({
      content: [{ text: 'run ' }, { text: 'galley', marks: ['code'] }, { text: ' now' }],
    });
  });

  it('does not grow when text is typed at its edge', () => {
    const state = mark(stateOf('of 613 people'), '613', A);
    const [from, to] = find(state, '613');
    const typed = corrected(state, (open) => {
      const next = open.apply(open.tr.insertText(' new', to));
      return next.apply(next.tr.insertText('some ', from));
    });
    expect(words(typed, A)).toBe('613');
  });

  it('is trimmed of stray spaces and closing punctuation', () => {
    expect(words(mark(stateOf('He said so, twice.'), ' said so,', A), A)).toBe('said so');
  });

  it('is numbered with the outer before the inner', () => {
    const state = mark(mark(stateOf('613 people died'), '613', A), '613 people died', B);
    expect([claim(state, B).number, claim(state, A).number]).toEqual([1, 2]);
  });
});

describe('one undo for one intention', () => {
  it('takes back the mark and the record together, and brings both again', () => {
    const empty = stateOf('of 613 people');
    const marked = mark(empty, '613', A);
    const back = undone(marked);
    expect(recordsOf(back).claims.size).toBe(0);
    expect(articleIndex(back.doc).anchors.size).toBe(0);
    expect(words(redone(back), A)).toBe('613');
  });

  it('keeps two record changes in quick succession apart', () => {
    let state = mark(stateOf('of 613 people'), '613', A);
    state = done(
      state,
      updateClaim(A, (before) => ({ ...before, notes: 'one' })),
    );
    state = done(
      state,
      updateClaim(A, (before) => ({ ...before, statement: 'two' })),
    );
    const back = claim(undone(state), A).claim;
    expect([back.notes, back.statement]).toEqual(['one', undefined]);
  });

  it('has no depth at which it ends', () => {
    let state = mark(stateOf('of 613 people'), '613', A);
    for (let i = 0; i < 500; i += 1) {
      state = done(
        state,
        updateClaim(A, (before) => ({ ...before, notes: `${i}` })),
      );
    }
    for (let i = 0; i < 501; i += 1) state = undone(state);
    expect(recordsOf(state).claims.size).toBe(0);
  });

  it('does not join typing to the marking before it', () => {
    const state = mark(stateOf('of 613 people'), '613', A);
    const typed = corrected(state, (open) => {
      const tr = closeHistory(open.tr.insertText('x', 1));
      return open.apply(tr);
    });
    expect(recordsOf(undone(typed)).claims.size).toBe(1);
  });
});

describe('the locked article', () => {
  it('refuses a change of its text and takes a mark', () => {
    const state = stateOf('of 613 people');
    expect(state.apply(state.tr.insertText('x', 1)).doc).toBe(state.doc);
    expect(words(mark(state, '613', A), A)).toBe('613');
  });

  it('lets undo take back a correction that was made before it was locked', () => {
    const state = retyped(stateOf('of 613 people'), '613', '615');
    expect(articleIndex(undone(state).doc).canonical.text).toBe('of 613 people');
  });
});

describe('correcting the text', () => {
  it('keeps a claim when a word inside it is replaced, and says that it is stale', () => {
    let state = mark(stateOf('The wall protects 4,200 homes.'), 'protects 4,200 homes', A);
    state = done(
      state,
      updateClaim(A, (before) =>
        setStatus(before, 'checked', {
          text: words(state, A),
          now: '2026-03-14T10:00:00.000Z',
        }),
      ),
    );
    expect(claim(state, A).stale).toBe(false);
    const changed = retyped(state, '4,200', '4,204');
    expect(words(changed, A)).toBe('protects 4,204 homes');
    expect(claim(changed, A).stale).toBe(true);
    expect(claim(undone(changed), A).stale).toBe(false);
  });

  it('leaves no space at the edge of a claim whose first or last word is deleted', () => {
    const state = mark(stateOf('Behind the wall stand 4,200 homes.'), 'the wall stand', A);
    expect(words(retyped(state, 'stand', ''), A)).toBe('the wall');
    expect(words(retyped(state, 'the', ''), A)).toBe('wall stand');
    expect(words(undone(retyped(state, 'stand', '')), A)).toBe('the wall stand');
    const gone = retyped(retyped(state, 'the wall', ''), 'stand', '');
    expect(claim(gone, A).detached).toHaveLength(1);
    expect(words(gone, A)).toBe('stand');
  });

  it('detaches a claim whose words are all gone, keeps them through a save, and attaches it again', () => {
    const state = mark(stateOf('The wall protects 4,200 homes.'), '4,200 homes', A);
    const gone = retyped(state, '4,200 homes', 'many dwellings');
    expect(claim(gone, A).detached).toHaveLength(1);
    const again = reopened(gone);
    expect(claim(again, A).detached).toHaveLength(1);
    expect(words(again, A)).toBe('4,200 homes');
    const [anchor] = claim(again, A).detached;
    if (!anchor) throw new Error('no detached anchor');
    const attached = done(again, attachAnchor(anchor, ...find(again, 'many dwellings')));
    expect(words(attached, A)).toBe('many dwellings');
    expect(claim(undone(attached), A).detached).toEqual([anchor]);
    expect(words(undone(gone), A)).toBe('4,200 homes');
  });

  it('moves the claims of a paragraph that is cut and pasted', () => {
    const state = mark(stateOf('First one.', 'Then 613 people.', 'Last.'), '613 people', A);
    const moved = corrected(state, (open) => {
      const [from] = find(open, 'Then 613');
      const slice = open.doc.slice(from - 1, from + 'Then 613 people.'.length + 1);
      const cut = open.apply(open.tr.delete(from - 1, from + 'Then 613 people.'.length + 1));
      expect(claim(cut, A).detached).toHaveLength(1);
      const end = cut.doc.content.size;
      return cut.apply(cut.tr.replace(end, end, withoutForeignClaims(slice, cut)));
    });
    expect(articleIndex(moved.doc).canonical.text).toBe('First one.\nLast.\nThen 613 people.');
    expect(claim(moved, A).detached).toEqual([]);
    expect(words(moved, A)).toBe('613 people');
  });

  it('leaves a copied passage unmarked', () => {
    const state = mark(stateOf('Then 613 people.', 'Last.'), '613 people', A);
    const copied = corrected(state, (open) => {
      const [from, to] = find(open, '613 people');
      const slice = open.doc.slice(from, to);
      const end = open.doc.content.size - 1;
      return open.apply(open.tr.replace(end, end, withoutForeignClaims(slice, open)));
    });
    expect(articleIndex(copied.doc).canonical.text).toBe('Then 613 people.\nLast.613 people');
    expect(places(copied, A)).toHaveLength(1);
  });

  it('takes text that is pasted inside a claim into it', () => {
    const state = mark(stateOf('Then 613 people.'), '613 people', A);
    const pasted = corrected(state, (open) => {
      const [from] = find(open, 'people');
      return open.apply(
        open.tr.replace(
          from,
          from,
          new Slice(
            open.schema.node('doc', null, [
              open.schema.node('paragraph', null, [open.schema.text('good ')]),
            ]).content,
            1,
            1,
          ),
        ),
      );
    });
    expect(words(pasted, A)).toBe('613 good people');
  });

  it('keeps a claim in its other place when one of two is deleted', () => {
    let state = mark(stateOf('Here 613 dead.', 'There 613 dead.'), '613 dead', A);
    const index = articleIndex(state.doc);
    const second = index.canonical.text.lastIndexOf('613');
    state = done(state, addPlace(A, second + 1, second + 9));
    expect(places(state, A)).toHaveLength(2);
    const gone = retyped(state, 'Here 613 dead', 'Gone');
    expect(places(gone, A)).toHaveLength(1);
    expect(claim(gone, A).detached).toHaveLength(1);
    const [anchor] = claim(state, A).claim.anchors;
    if (!anchor) throw new Error('no anchor');
    const removed = done(state, removePlace(anchor.id));
    expect(claim(removed, A).claim.anchors).toHaveLength(1);
    expect(places(undone(removed), A)).toHaveLength(2);
  });
});

describe('changing where a claim stands', () => {
  it('stands only once at the same words', () => {
    const state = mark(stateOf('about 613 people died'), '613 people', A);
    expect(addPlace(A, ...find(state, '613 people'))(state)).toBeNull();
    expect(addPlace(A, ...find(state, ' 613 people '))(state)).toBeNull();
    expect(addPlace(A, ...find(state, 'people'))(state)).not.toBeNull();
  });

  it('grows and shrinks by a word at either end', () => {
    const state = mark(stateOf('about 613 people died'), '613 people', A);
    const [anchor] = claim(state, A).claim.anchors;
    if (!anchor) throw new Error('no anchor');
    const grown = done(state, resizeAnchor(anchor.id, 'end', 'forward'));
    expect(words(grown, A)).toBe('613 people died');
    const shrunk = done(grown, resizeAnchor(anchor.id, 'start', 'forward'));
    expect(words(shrunk, A)).not.toBe('613 people died');
    expect(words(undone(undone(shrunk)), A)).toBe('613 people');
  });

  it('splits in two at the caret, both sides trimmed', () => {
    const state = mark(stateOf('killed 613, injured 487 people'), 'killed 613, injured 487', A);
    const [at] = find(state, ', injured');
    const split = done(state, splitClaimAt(A, at, B));
    expect([words(split, A), words(split, B)]).toEqual(['killed 613', 'injured 487']);
    expect(words(undone(split), A)).toBe('killed 613, injured 487');
  });
});
