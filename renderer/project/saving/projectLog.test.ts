import { undo } from '@tiptap/pm/history';
import type { EditorState } from '@tiptap/pm/state';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { arbitraryBlocks } from '../../../shared/article/testing/arbitraryArticle';
import { setStatus } from '../../../shared/claim/setStatus';
import type { ClaimId, EvidenceId, RatingId } from '../../../shared/id';
import { createProject } from '../../../shared/project/file/createProject';
import type { ProjectFile } from '../../../shared/project/file/projectFile';
import { verifyLog } from '../../../shared/project/log/verifyLog';
import { createSource } from '../../../shared/source/createSource';
import { addEvidence } from '../intents/addEvidence';
import { signOff, withdrawSignOff } from '../intents/decideClaim';
import { deleteClaim } from '../intents/deleteClaim';
import type { Intent } from '../intents/intent';
import { mergeClaims } from '../intents/mergeClaims';
import { attachAnchor } from '../intents/places';
import { restoreProject } from '../intents/restoreProject';
import { splitClaimAt } from '../intents/splitClaim';
import { updateClaim } from '../intents/updateClaim';
import { updateArticle } from '../intents/updateProject';
import { recordsOf } from '../model/records/recordsPlugin';
import { toFile } from '../model/toFile';
import { setTextLocked } from '../plugins/articleLock';
import { arbitrarySteps, type Model, STEPS } from '../testing/arbitrarySteps';
import { projectState } from '../testing/projectState';
import { done, find, mark, stateOf } from '../testing/testProject';
import { createProjectLog } from './projectLog';

const BORN = '2026-03-14T09:00:00.000Z';
const ONE = 'clm_one' as ClaimId;
const TWO = 'clm_two' as ClaimId;

/** A log of a state, whose clock goes on by so many minutes at each save. */
function logged(state: EditorState, { who = '', minutes = 11 } = {}) {
  let time = Date.parse(BORN);
  const keeper = createProjectLog({
    project: toFile(state),
    state,
    who: () => who,
    now: () => {
      time += minutes * 60_000;
      return new Date(time).toISOString();
    },
  });
  return { keeper, save: (next: EditorState): ProjectFile => keeper.logged(toFile(next)) };
}

/** Keys that only say when a record was changed, or where a claim stands. */
const BESIDES = new Set(['modified', 'start', 'end', 'prefix', 'suffix']);

/** What a project says, whatever the order of its keys. */
function contentOf({ log: _, logHash: __, ...project }: ProjectFile): string {
  return JSON.stringify(project, (_key, value: unknown) =>
    typeof value === 'object' && value !== null && !Array.isArray(value)
      ? Object.fromEntries(
          Object.entries(value)
            .filter(([key]) => !BESIDES.has(key))
            .sort(([a], [b]) => (a < b ? -1 : 1)),
        )
      : value,
  );
}

/** What was logged of one claim for a change, after the claim was marked and saved. */
function told(change: (state: EditorState) => EditorState, also?: [string, string]): unknown[] {
  const start = stateOf('In 2024 the bus carried 613 people.', 'It is late.');
  const { save } = logged(start);
  const marked = mark(start, '613 people', ONE);
  const both = also ? mark(marked, ...also) : marked;
  const before = save(both);
  const after = save(change(both));
  return after.log
    .slice(before.log.length)
    .map(({ what, on, detail }) => [what, on, ...(detail === undefined ? [] : [detail])]);
}

const edit = (intent: Intent) => (state: EditorState) => done(state, intent);
const undone = (state: EditorState): EditorState => {
  let next = state;
  undo(state, (tr) => {
    next = state.apply(tr);
  });
  return next;
};

describe('the log of an open project', () => {
  it('only grows, stays whole and tells every change, whatever is done and undone', () => {
    fc.assert(
      fc.property(arbitraryBlocks(), arbitrarySteps, (blocks, steps) => {
        const article = { title: 'Title', blocks };
        const model: Model = {
          state: projectState(createProject({ article, now: BORN })),
          clipboard: null,
        };
        const { save } = logged(model.state, { who: 'Ada' });
        let last = save(model.state);
        let content = contentOf(last);
        expect(last.log).toEqual([]);
        for (const [name, dice] of steps) {
          STEPS[name]?.(model, dice);
          const now = save(model.state);
          expect(now.log.slice(0, last.log.length)).toEqual(last.log);
          const before = content;
          content = contentOf(now);
          if (content !== before) {
            expect(now.log.length, `${name} is told`).toBeGreaterThan(last.log.length);
          }
          expect(save(model.state).log).toBe(now.log);
          last = now;
        }
        expect(verifyLog(last)).toEqual({ entries: last.log.length, breaks: [] });
      }),
      { numRuns: 300 },
    );
  });

  it('tells marking, and undoing it as one more entry', () => {
    const start = stateOf('The bus carried 613 people.');
    const { save } = logged(start);
    const marked = mark(start, '613 people', ONE);
    save(marked);
    expect(save(undone(marked)).log.map(({ what, on }) => [what, on])).toEqual([
      ['marked', ONE],
      ['removed', ONE],
    ]);
  });

  it('tells nothing of what was taken back before it was saved', () => {
    const start = stateOf('The bus carried 613 people.');
    const { save } = logged(start);
    expect(save(undone(mark(start, '613 people', ONE))).log).toEqual([]);
  });

  it('tells a status and a verdict with what they became', () => {
    const decide = updateClaim(ONE, (claim) => ({
      ...setStatus(claim, 'checked', { text: '613 people', now: BORN }),
      verdict: { rating: 'rtg_confirmed' as RatingId },
    }));
    expect(told(edit(decide))).toEqual([
      ['verdict', ONE, 'Confirmed'],
      ['status', ONE, 'checked'],
    ]);
  });

  it('tells evidence with its source', () => {
    const source = createSource({ csl: { type: 'report', title: 'Audit' }, now: BORN });
    const evidence = { id: 'evd_a' as EvidenceId, source: source.id, stance: 'supports' } as const;
    expect(told(edit(addEvidence(ONE, evidence, source)))).toEqual([
      ['sourceAdded', source.id],
      ['evidenceAdded', ONE, source.id],
    ]);
  });

  it('tells a sign-off and its withdrawal', () => {
    expect(told(edit(signOff([ONE], 'Ada')))).toEqual([
      ['signedOff', ONE, expect.stringMatching(/^[0-9a-f]{64}$/)],
    ]);
    const signed = done(mark(stateOf('The bus.'), 'bus', ONE), signOff([ONE], 'Ada'));
    const { save } = logged(signed);
    expect(save(done(signed, withdrawSignOff(ONE))).log).toMatchObject([
      { what: 'signOffWithdrawn', on: ONE },
    ]);
  });

  it('tells a correction of the text, and of which claim it changed the words', () => {
    expect(
      told((state) => {
        const unlocked = state.apply(setTextLocked(state, false));
        return unlocked.apply(unlocked.tr.insertText('5', find(state, '613')[0] + 1));
      }),
    ).toEqual([
      ['textCorrected', 'blk_0'],
      ['wordsChanged', ONE],
    ]);
  });

  it('tells nothing of a claim whose place merely moves with the text before it', () => {
    expect(
      told((state) => {
        const unlocked = state.apply(setTextLocked(state, false));
        return unlocked.apply(unlocked.tr.insertText('July ', find(state, '2024')[0]));
      }),
    ).toEqual([['textCorrected', 'blk_0']]);
  });

  it('tells a merger and a split with the other claim', () => {
    expect(told(edit(mergeClaims(ONE, TWO)), ['In 2024', TWO])).toEqual([['merged', ONE, TWO]]);
    const split = told((state) => done(state, splitClaimAt(ONE, find(state, 'people')[0])));
    expect(split).toEqual([
      ['placesChanged', ONE],
      ['split', expect.stringMatching(/^clm_/), ONE],
    ]);
  });

  it('tells that a claim was put on other words where its own had stood', () => {
    const marked = mark(stateOf('aaa bbb'), 'aaa', ONE);
    const open = marked.apply(setTextLocked(marked, false));
    const retyped = open.apply(open.tr.insertText('ccc', ...find(open, 'aaa')));
    const { save } = logged(retyped);
    const before = save(retyped).log.length;
    const [anchor] = recordsOf(retyped).claims.get(ONE)?.anchors ?? [];
    if (!anchor) throw new Error('The claim has an anchor.');
    const attached = done(retyped, attachAnchor(anchor.id, ...find(retyped, 'ccc')));
    expect(
      save(attached)
        .log.slice(before)
        .map(({ what, on }) => [what, on]),
    ).toEqual([['placesChanged', ONE]]);
  });

  it('tells a claim that was removed', () => {
    expect(told(edit(deleteClaim(ONE)))).toEqual([['removed', ONE]]);
  });

  it('keeps one entry while somebody types', () => {
    const start = mark(stateOf('The bus carried 613 people.'), '613 people', ONE);
    const { save } = logged(start, { minutes: 0.005 });
    let state = start;
    for (let typed = 1; typed <= 400; typed += 1) {
      const words = 'People carried '.repeat(40).slice(0, typed);
      state = done(
        state,
        updateClaim(ONE, (claim) => ({ ...claim, statement: words })),
      );
      save(state);
    }
    expect(save(state).log.map(({ what }) => what)).toEqual(['statement']);
  });

  it('says by whom, where a name is set', () => {
    const start = stateOf('The bus carried 613 people.');
    const { save } = logged(start, { who: 'Ada Marsh' });
    expect(save(mark(start, '613 people', ONE)).log[0]?.who).toBe('Ada Marsh');
  });

  it('tells that an earlier version was restored, and what that took away', () => {
    const version = stateOf('The bus carried 613 people.');
    const { keeper, save } = logged(version);
    const marked = mark(version, '613 people', ONE);
    save(marked);
    keeper.add({ what: 'restored', detail: BORN });
    const restored = save(done(marked, restoreProject(toFile(version))));
    expect(restored.log).toMatchObject([
      { what: 'marked', on: ONE },
      { what: 'restored', detail: BORN },
      { what: 'removed', on: ONE },
    ]);
    expect(verifyLog(restored).breaks).toEqual([]);
  });

  it('adds an export', () => {
    const start = stateOf('The bus carried 613 people.');
    const { keeper, save } = logged(start);
    keeper.add({ what: 'exported', detail: 'pdf, legal' });
    expect(save(start).log).toMatchObject([{ what: 'exported', detail: 'pdf, legal' }]);
    expect(verifyLog(save(start)).breaks).toEqual([]);
  });
});

describe('requests for correction in the log', () => {
  const asked = { when: '2026-04-01', who: 'Lena Groyne' };
  const ask = edit(updateClaim(ONE, (claim) => ({ ...claim, requests: [asked] })));

  it('tell who asked, what was decided, and what was edited', () => {
    const start = mark(stateOf('In 2024 the bus carried 613 people.'), '613 people', ONE);
    const { save } = logged(start);
    const requested = ask(start);
    const decided = done(
      requested,
      updateClaim(ONE, (claim) => ({ ...claim, requests: [{ ...asked, outcome: 'unchanged' }] })),
    );
    const edited = done(
      decided,
      updateClaim(ONE, (claim) => ({
        ...claim,
        requests: [{ ...asked, outcome: 'unchanged', why: 'The timetable says so.' }],
      })),
    );
    save(requested);
    save(decided);
    expect(save(edited).log.map(({ what, on, detail, was }) => [what, on, detail, was])).toEqual([
      ['requestAdded', ONE, undefined, [{ field: 'requests' }]],
      [
        'requestDecided',
        ONE,
        'unchanged',
        [{ field: 'requests', text: 'when: 2026-04-01, who: Lena Groyne' }],
      ],
      [
        'requestChanged',
        ONE,
        undefined,
        [
          {
            field: 'requests',
            text: 'when: 2026-04-01, who: Lena Groyne, outcome: unchanged',
          },
        ],
      ],
    ]);
  });

  it('of the article name no record', () => {
    const start = stateOf('The bus carried 613 people.');
    const { save } = logged(start);
    const next = done(
      start,
      updateArticle((article) => ({ ...article, requests: [asked] })),
    );
    expect(save(next).log.map(({ what, on }) => [what, on])).toEqual([['requestAdded', undefined]]);
  });

  it('outlive their claim, and do not come in anew', () => {
    const start = ask(mark(stateOf('The bus carried 613 people.'), '613 people', ONE));
    const { save } = logged(start);
    const deleted = done(start, deleteClaim(ONE));
    const after = save(deleted);
    expect(after.article.requests).toEqual([asked]);
    expect(after.log.map(({ what }) => what)).toEqual(['requestChanged', 'removed']);
    expect(toFile(undone(deleted))).toMatchObject({ claims: [{ requests: [asked] }] });
    expect(toFile(undone(deleted)).article.requests).toBeUndefined();
  });
});

describe('interests in the log', () => {
  it('are an act of their own', () => {
    const start = stateOf('The bus carried 613 people.');
    const { save } = logged(start);
    const interests = { text: 'Ada takes this bus.', by: 'Ada', at: BORN };
    const next = done(
      start,
      updateArticle((article) => ({ ...article, interests })),
    );
    expect(save(next).log.map(({ what }) => what)).toEqual(['interests']);
  });
});
