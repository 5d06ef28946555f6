import type { EditorState } from '@tiptap/pm/state';
import { describe, expect, it } from 'vitest';
import type { ClaimId } from '../../shared/id';
import { serializeProject } from '../../shared/project/serializeProject';
import { articleIndex } from './articleIndex';
import { filteredClaims } from './filteredClaims';
import { now } from './intents/intent';
import { updateClaim } from './intents/updateClaim';
import { setLocked } from './plugins/articleLock';
import { createProjectLog } from './projectLog';
import { projectView } from './projectView';
import { done, find, mark, stateOf } from './testProject';
import { toFile } from './toFile';
import { FRESH_WORKSPACE } from './workspace';

const CLAIMS = 60;

/** An article of so many paragraphs, with a claim in each. */
function longState(): EditorState {
  const places = Array.from({ length: CLAIMS }, (_, place) => place);
  const state = stateOf(...places.map((place) => `In year ${place}x it carried ${place}y people.`));
  return places.reduce(
    (before, place) => mark(before, `${place}y people`, `clm_${String(place).padStart(3, '0')}`),
    state,
  );
}

const CHANGED = 'clm_030' as ClaimId;
const decided = (state: EditorState) =>
  done(
    state,
    updateClaim(CHANGED, (claim) => ({ ...claim, statement: 'In other words' })),
  );
/** A character typed inside the claim that changes. */
const typed = (state: EditorState) => {
  const unlocked = state.apply(setLocked(state, false));
  return unlocked.apply(unlocked.tr.insertText('!', find(state, '30y')[0] + 1));
};

/** The items of a list that are not the very same objects in another. */
function fresh<T>(after: readonly T[], before: readonly T[]): T[] {
  const known = new Set(before);
  return after.filter((item) => !known.has(item));
}

describe('the work that a change makes', () => {
  it('derives one claim anew when one record changes', () => {
    const state = longState();
    const before = projectView(state);
    const after = projectView(decided(state));
    expect(fresh(after.claims, before.claims).map(({ claim }) => claim.id)).toEqual([CHANGED]);
    expect(after.index).toBe(before.index);
  });

  it('derives one claim anew when the last one of the article is marked', () => {
    const state = longState();
    const before = projectView(state);
    const after = projectView(mark(state, 'In year 59x', 'clm_new'));
    // The claim behind it in the same paragraph has another number now.
    expect(fresh(after.claims, before.claims).map(({ claim }) => claim.id)).toEqual([
      'clm_new',
      'clm_059',
    ]);
  });

  it('keeps the text and the other places when words are marked', () => {
    const state = longState();
    const before = articleIndex(state.doc);
    const after = articleIndex(mark(state, 'In year 30x', 'clm_new').doc);
    expect(after.canonical).toBe(before.canonical);
    expect(fresh([...after.anchors.values()], [...before.anchors.values()])).toHaveLength(1);
    expect(fresh(after.blocks, before.blocks)).toHaveLength(1);
  });

  it('keeps the places before a change of the text', () => {
    const state = longState();
    const before = articleIndex(state.doc);
    const after = articleIndex(typed(state).doc);
    expect(fresh([...after.anchors.values()], [...before.anchors.values()])).toHaveLength(
      CLAIMS - 30,
    );
    expect(fresh(after.blocks, before.blocks)).toHaveLength(1);
  });

  it('keeps the lists when only the caret moves', () => {
    const state = longState();
    const after = state.apply(state.tr.setMeta('anything', true));
    expect(projectView(after)).toBe(projectView(state));
    const { filter } = FRESH_WORKSPACE;
    expect(filteredClaims(projectView(after), filter)).toBe(projectView(state).claims);
  });

  it('describes one claim anew for saving when one record changes', () => {
    const state = longState();
    const before = toFile(state);
    const after = toFile(decided(state));
    expect(fresh(after.claims, before.claims).map(({ id }) => id)).toEqual([CHANGED]);
    expect(fresh(after.article.blocks, before.article.blocks)).toEqual([]);
  });

  it('writes a claim that was marked as one line, and one more in the log', () => {
    const state = longState();
    const log = createProjectLog({ project: toFile(state), state, who: () => 'Ada', now });
    // A line gets a comma when another one follows it.
    const linesOf = (each: EditorState) =>
      serializeProject(log.logged(toFile(each)))
        .split('\n')
        .map((line) => line.replace(/,$/, ''));
    const changed = decided(state);
    const before = new Set(linesOf(changed));
    const after = linesOf(mark(changed, 'In year 59x', 'clm_zzz'));
    const written = after.filter((line) => !before.has(line));
    expect(written.map((line) => /clm_zzz|logHash/.exec(line)?.[0])).toEqual([
      'clm_zzz',
      'clm_zzz',
      'logHash',
    ]);
  });

  it('describes only the claims around a change of the text anew', () => {
    const state = longState();
    const before = toFile(state);
    const after = toFile(typed(state));
    const changed = fresh(after.claims, before.claims).map(({ id }) => id);
    // The words that follow clm_029 changed too; offsets count from the start of a block.
    expect(changed).toEqual(['clm_029', CHANGED]);
  });
});
