import type { EditorState } from '@tiptap/pm/state';
import { describe, expect, it } from 'vitest';
import type { DerivedClaim } from '../../shared/claim/deriveClaims';
import type { ClaimId } from '../../shared/id';
import { serializeProject } from '../../shared/project/text/serializeProject';
import { type ProjectView, projectView } from './derived/projectView';
import { addClaim } from './intents/addClaim';
import { deleteClaim } from './intents/deleteClaim';
import { type Intent, now } from './intents/intent';
import { updateClaim } from './intents/updateClaim';
import { articleIndex, placesOf } from './model/articleIndex';
import { recordsOf } from './model/records/recordsPlugin';
import { toFile } from './model/toFile';
import { setTextLocked } from './plugins/articleLock';
import { createProjectLog } from './saving/projectLog';
import { filteredClaims } from './session/filteredClaims';
import { FRESH_WORKSPACE } from './session/workspace';
import { projectState } from './testing/projectState';
import { done, find, mark, stateOf } from './testing/testProject';

const CLAIMS = 60;

/** An article of so many paragraphs, with a claim in each. */
function longState(claims = CLAIMS): EditorState {
  const places = Array.from({ length: claims }, (_, place) => place);
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
  const unlocked = state.apply(setTextLocked(state, false));
  return unlocked.apply(unlocked.tr.insertText('!', find(state, '30y')[0] + 1));
};

/** The items of a list that are not the very same objects in another. */
function fresh<T>(after: readonly T[], before: readonly T[]): T[] {
  const known = new Set(before);
  return after.filter((item) => !known.has(item));
}

function sameButNumber(a: DerivedClaim, b: DerivedClaim): boolean {
  return (
    (['claim', 'wording', 'stale', 'origins'] as const).every((key) => a[key] === b[key]) &&
    fresh(a.detached, b.detached).length === 0
  );
}

describe('the work that a change makes', () => {
  it('derives one claim anew when one record changes', () => {
    const state = longState();
    const before = projectView(state);
    const after = projectView(decided(state));
    expect(fresh(after.claims, before.claims).map(({ claim }) => claim.id)).toEqual([CHANGED]);
    expect(after.index).toBe(before.index);
  });

  it('says of a changed record what a project opened anew would say', () => {
    const before = longState();
    projectView(before);
    const after = done(
      before,
      updateClaim(CHANGED, (claim) => ({
        ...claim,
        status: 'checked',
        checked: { text: 'other' },
      })),
    );
    const anew = projectView(projectState(toFile(after)));
    const said = (view: ProjectView) =>
      view.claims.map(({ claim: { id }, number, wording, stale, origins }) => ({
        id,
        number,
        wording,
        stale,
        origins,
      }));
    expect(said(projectView(after))).toEqual(said(anew));
    expect(projectView(after).byId.get(CHANGED)).toMatchObject({ number: 31, stale: true });
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

  it('keeps the places in all other blocks when the text changes', () => {
    const state = longState();
    const before = articleIndex(state.doc);
    const after = articleIndex(typed(state).doc);
    expect(after.anchors.differences(before.anchors)).toHaveLength(1);
    expect(fresh([...after.anchors.values()], [...before.anchors.values()])).toHaveLength(1);
    expect(fresh(after.blocks, before.blocks)).toHaveLength(1);
  });

  it('keeps every claim when words outside of them change, and knows where they stand now', () => {
    const state = longState();
    const before = projectView(state);
    const unlocked = state.apply(setTextLocked(state, false));
    const [from] = find(state, 'In year 30x');
    const after = projectView(unlocked.apply(unlocked.tr.insertText('Only ', from)));
    expect(after.claims).toBe(before.claims);
    for (const { claim, wording } of after.claims) {
      const [place] = placesOf(after.index, claim);
      expect(after.index.canonical.text.slice(place?.start, place?.end)).toBe(wording);
      expect(after.index.doc.textBetween(place?.from ?? 0, place?.to ?? 0)).toBe(wording);
      expect(after.byId.get(claim.id)?.claim).toBe(claim);
    }
  });

  it('keeps every claim when a paragraph is split before it', () => {
    const state = longState();
    const before = projectView(state);
    const unlocked = state.apply(setTextLocked(state, false));
    const [, end] = find(state, 'In year 30x');
    const after = projectView(unlocked.apply(unlocked.tr.split(end)));
    expect(after.index.blocks).toHaveLength(CLAIMS + 1);
    expect(after.index.anchors.differences(before.index.anchors).length).toBeLessThanOrEqual(3);
    expect(after.claims).toBe(before.claims);
  });

  it('numbers claims anew whose paragraph was moved, and only those around it', () => {
    const state = longState();
    projectView(state);
    const unlocked = state.apply(setTextLocked(state, false));
    const { doc } = unlocked;
    const [first, last] = [doc.child(0), doc.child(CLAIMS - 1)];
    const moved = unlocked.apply(
      unlocked.tr
        .delete(doc.content.size - last.nodeSize, doc.content.size)
        .insert(first.nodeSize, last),
    );
    const view = projectView(moved);
    expect(view.claims.slice(0, 3).map(({ claim, number }) => [claim.id, number])).toEqual([
      ['clm_000', 1],
      ['clm_059', 2],
      ['clm_001', 3],
    ]);
    expect(
      view.claims.every(({ claim, number }) => view.byId.get(claim.id)?.number === number),
    ).toBe(true);
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

  it('is one transaction for a claim that is marked, changed, deleted', () => {
    const state = longState();
    const transactions = (before: EditorState, intent: Intent) => {
      const tr = intent(before);
      return tr ? before.applyTransaction(tr).transactions.length : 0;
    };
    const [from, to] = find(state, 'In year 30x');
    expect(transactions(state, addClaim(from, to, [], 'clm_new' as ClaimId))).toBe(1);
    expect(
      transactions(
        state,
        updateClaim(CHANGED, (claim) => ({ ...claim })),
      ),
    ).toBe(1);
    expect(transactions(state, deleteClaim(CHANGED))).toBe(1);
  });

  it('is the same among a hundred claims and a thousand, but for the numbers behind', () => {
    const work = (claims: number) => {
      const state = longState(claims);
      const before = projectView(state);
      const [from, to] = find(state, 'In year 50x');
      const tr = addClaim(from, to, [], 'clm_new' as ClaimId)(state);
      if (!tr) throw new Error('There is nothing to mark.');
      const { state: after, transactions } = state.applyTransaction(tr);
      const view = projectView(after);
      const { index } = view;
      const others = fresh(view.claims, before.claims).filter((claim) => {
        const old = before.byId.get(claim.claim.id);
        return !old || !sameButNumber(claim, old);
      });
      return {
        transactions: transactions.length,
        steps: tr.steps.length,
        records: recordsOf(after).claims.differences(recordsOf(state).claims),
        places: index.anchors.differences(before.index.anchors).length,
        blocks: fresh(index.blocks, before.index.blocks).length,
        sameText: index.canonical === before.index.canonical,
        derived: others.map(({ claim }) => claim.id),
        renumbered: fresh(view.claims, before.claims).length - others.length,
      };
    };
    const { renumbered: few, ...among100 } = work(100);
    const { renumbered: many, ...among1000 } = work(1000);
    expect(among100).toEqual({
      transactions: 1,
      steps: 2,
      records: ['clm_new'],
      places: 1,
      blocks: 1,
      sameText: true,
      derived: ['clm_new'],
    });
    expect(among1000).toEqual(among100);
    expect([few, many]).toEqual([50, 950]);
  });

  it('writes one line of its own into the file for an added claim', () => {
    const linesOf = (state: EditorState) => serializeProject(toFile(state)).split('\n');
    const state = longState();
    const known = new Set(linesOf(state).map(withoutComma));
    const added = linesOf(mark(state, 'In year 30x', 'clm_new')).filter(
      (line) => !known.has(withoutComma(line)),
    );
    expect(added).toHaveLength(1);
    expect(added[0]).toContain('"id":"clm_new"');
  });
});

/** A record that another follows has a comma behind it. */
function withoutComma(line: string): string {
  return line.replace(/,$/, '');
}
