import { undo } from '@tiptap/pm/history';
import { describe, expect, it } from 'vitest';
import type { Evidence } from '../../../shared/claim/evidence';
import { newId, type RatingId } from '../../../shared/id';
import { createProject } from '../../../shared/project/file/createProject';
import { createSource } from '../../../shared/source/createSource';
import { projectView } from '../derived/projectView';
import { recordsOf } from '../model/records/recordsPlugin';
import { setTextLocked } from '../plugins/articleLock';
import { projectState } from '../testing/projectState';
import { addClaim } from './addClaim';
import { addEvidence } from './addEvidence';
import { changeScale } from './changeScale';
import { setClaimStatus, signOff, withdrawSignOff } from './decideClaim';
import type { Intent } from './intent';
import { updateClaim } from './updateClaim';
import { removeEvidence, updateEvidence } from './updateEvidence';
import { updateSource } from './updateSource';

/** Calls the ratings otherwise. */
const updateScale: Intent = (state) => {
  const { scale } = recordsOf(state);
  const ratings = scale.ratings.map((rating) => ({ ...rating, label: `Not ${rating.label}` }));
  return changeScale({ ...scale, ratings }, new Map())(state);
};

const now = '2026-03-14T09:00:00.000Z';

function openWithClaim() {
  const block = {
    id: newId('block'),
    type: 'paragraph' as const,
    content: [{ text: 'The wall protects 4,200 homes.' }],
  };
  let state = projectState(createProject({ article: { title: 'Wall', blocks: [block] }, now }));
  const id = newId('claim');
  const run = (intent: Intent) => {
    const tr = intent(state);
    if (tr) state = state.apply(tr);
    return tr !== null;
  };
  const claim = () => {
    const found = recordsOf(state).claims.get(id);
    if (!found) throw new Error('The claim is gone.');
    return found;
  };
  const signOffOf = (of = id) => projectView(state).byId.get(of)?.signOff;
  const back = () => undo(state, (tr) => (state = state.apply(tr)));
  run(addClaim(5, 9, [], id));
  return { id, run, claim, signOffOf, back };
}

describe('setClaimStatus', () => {
  it('records the words, who and when; without a name, no name', () => {
    const { id, run, claim } = openWithClaim();
    run(setClaimStatus(id, 'checked', ' Ada '));
    expect(claim()).toMatchObject({ status: 'checked', checked: { text: 'wall', by: 'Ada' } });
    run(setClaimStatus(id, 'changeNeeded', ''));
    expect(claim().checked?.text).toBe('wall');
    expect(claim().checked).not.toHaveProperty('by');
  });
});

describe('signOff', () => {
  it('names who vouches, until it is withdrawn', () => {
    const { id, run, claim } = openWithClaim();
    run(signOff([id], 'Ada'));
    expect(claim().signedOff?.by).toBe('Ada');
    expect(run(withdrawSignOff(id))).toBe(true);
    expect(claim()).not.toHaveProperty('signedOff');
    expect(run(withdrawSignOff(id))).toBe(false);
  });

  it('is void after a change of what was signed, and holds again when that is undone', () => {
    const { id, run, back, signOffOf } = openWithClaim();
    const source = createSource({ csl: { type: 'report', title: 'Register' }, now });
    run(addEvidence(id, { id: newId('evidence'), source: source.id, stance: 'supports' }, source));
    run(updateClaim(id, (each) => ({ ...each, verdict: { rating: 'rtg_wrong' as RatingId } })));
    run(signOff([id], 'Ada'));
    expect(signOffOf()).toBe('holds');
    run((state) => setTextLocked(state, false));
    const csl = { ...source.csl, title: 'Another register' };
    const changes: Intent[] = [
      updateClaim(id, (each) => ({ ...each, statement: 'It protects 4,200 homes.' })),
      updateSource(source.id, (each) => ({ ...each, csl })),
      updateScale,
      (state) => state.tr.insertText('l', 7),
    ];
    for (const change of changes) {
      run(change);
      expect(signOffOf()).toBe('changed');
      back();
      expect(signOffOf()).toBe('holds');
    }
  });

  it('holds whatever becomes of notes, tags, and the text around the claim', () => {
    const { id, run, signOffOf } = openWithClaim();
    run(signOff([id], 'Ada'));
    run(updateClaim(id, (each) => ({ ...each, notes: 'Seen.', priority: 'high' })));
    run((state) => setTextLocked(state, false));
    run((state) => state.tr.insertText('old ', 1));
    expect(signOffOf()).toBe('holds');
  });

  it('signs several in one undo', () => {
    const { id, run, back, signOffOf } = openWithClaim();
    const other = newId('claim');
    run(addClaim(20, 25, [], other));
    run(signOff([id, other], 'Ada'));
    expect([signOffOf(), signOffOf(other)]).toEqual(['holds', 'holds']);
    back();
    expect([signOffOf(), signOffOf(other)]).toEqual([undefined, undefined]);
  });
});

describe('updateEvidence', () => {
  it('changes one piece and does nothing where nothing changes', () => {
    const { id, run, claim } = openWithClaim();
    const source = createSource({ csl: { type: 'report', title: 'Register' }, now });
    const evidence: Evidence = { id: newId('evidence'), source: source.id, stance: 'supports' };
    run(addEvidence(id, evidence, source));
    run(updateEvidence(id, evidence.id, (each) => ({ ...each, stance: 'refutes' })));
    expect(claim().evidence).toEqual([{ ...evidence, stance: 'refutes' }]);
    expect(run(updateEvidence(id, evidence.id, (each) => each))).toBe(false);
    run(removeEvidence(id, evidence.id));
    expect(claim().evidence).toEqual([]);
    expect(run(removeEvidence(id, evidence.id))).toBe(false);
  });
});
