import { describe, expect, it } from 'vitest';
import type { Evidence } from '../../../shared/claim/evidence';
import { newId } from '../../../shared/id';
import { createProject } from '../../../shared/project/file/createProject';
import { createSource } from '../../../shared/source/createSource';
import { recordsOf } from '../model/records/recordsPlugin';
import { projectState } from '../testing/projectState';
import { addClaim } from './addClaim';
import { addEvidence } from './addEvidence';
import { setClaimStatus, signOff, withdrawSignOff } from './decideClaim';
import type { Intent } from './intent';
import { removeEvidence, updateEvidence } from './updateEvidence';

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
  run(addClaim(5, 9, [], id));
  return { id, run, claim };
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
    run(signOff(id, 'Ada'));
    expect(claim().signedOff?.by).toBe('Ada');
    expect(run(withdrawSignOff(id))).toBe(true);
    expect(claim()).not.toHaveProperty('signedOff');
    expect(run(withdrawSignOff(id))).toBe(false);
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
