import type { EditorState } from '@tiptap/pm/state';
import { describe, expect, it } from 'vitest';
import { setStatus } from '../../shared/claim/setStatus';
import { type ClaimId, newId, type RatingId } from '../../shared/id';
import type { ProjectFile } from '../../shared/project/file/projectFile';
import { verifyLog } from '../../shared/project/log/verifyLog';
import { serializeProject } from '../../shared/project/text/serializeProject';
import { createSource } from '../../shared/source/createSource';
import { addEvidence } from './intents/addEvidence';
import { signOff } from './intents/decideClaim';
import { updateClaim } from './intents/updateClaim';
import { toFile } from './model/toFile';
import { createProjectLog } from './saving/projectLog';
import { done, mark, stateOf } from './testing/testProject';

const STEP_MS = 20_000;
const NAME = 'Ada Marsh';

/** Everything that is done to one claim from marking to sign-off, each saved on its own. */
function stepsOf(place: number): ((state: EditorState) => EditorState)[] {
  const id = `clm_${String(place).padStart(16, '0')}` as ClaimId;
  const evidence = newId('evidence');
  const edit = (change: Parameters<typeof updateClaim>[1]) => (state: EditorState) =>
    done(state, updateClaim(id, change));
  return [
    (state) => mark(state, `${place}y people`, id),
    edit((claim) => ({ ...claim, statement: 'It carried so many people in that year.' })),
    edit((claim) => ({ ...claim, claimant: { name: 'The authority' } })),
    (state) => {
      const source = createSource({
        csl: { type: 'report', title: `Accounts of year ${place}` },
        now: '2026-03-14T09:00:00.000Z',
      });
      const found = { id: evidence, source: source.id, stance: 'supports', quote: 'x'.repeat(120) };
      return done(state, addEvidence(id, { ...found, stance: 'supports' }, source));
    },
    edit((claim) => ({ ...claim, verdict: { rating: 'rtg_confirmed' as RatingId } })),
    edit((claim) => ({
      ...claim,
      verdict: {
        rating: 'rtg_confirmed' as RatingId,
        explanation: 'As the accounts say. '.repeat(6),
      },
    })),
    edit((claim) => setStatus(claim, 'checked', { text: 'x', by: NAME, now: claim.created })),
    (state) => done(state, signOff([id], NAME)),
  ];
}

/** So many claims worked through, from an article without any. */
function workedThrough(claims: number): ProjectFile {
  const places = Array.from({ length: claims }, (_, place) => place);
  let state = stateOf(...places.map((place) => `In year ${place}x it carried ${place}y people.`));
  let time = Date.parse('2026-03-14T09:00:00.000Z');
  const keeper = createProjectLog({
    project: toFile(state),
    state,
    who: () => NAME,
    now: () => new Date(time).toISOString(),
  });
  let saved = keeper.logged(toFile(state));
  for (const place of places) {
    for (const step of stepsOf(place)) {
      time += STEP_MS;
      state = step(state);
      saved = keeper.logged(toFile(state));
    }
  }
  return saved;
}

function bytesOf(project: ProjectFile): number {
  return new TextEncoder().encode(serializeProject(project)).length;
}

function logBytes(project: ProjectFile): number {
  const { logHash: _, ...rest } = project;
  return bytesOf(project) - bytesOf({ ...rest, log: [] });
}

describe('the size of the log', () => {
  it('grows by the same for each claim that is worked through, in few and short entries', () => {
    const some = workedThrough(40);
    const twice = workedThrough(80);
    expect(verifyLog(twice)).toEqual({ entries: twice.log.length, breaks: [] });
    // Marked, source, evidence, verdict, status, sign-off; what was filled in at once is part of them.
    expect([some.log.length, twice.log.length]).toEqual([40 * 6, 80 * 6]);
    expect(logBytes(twice) / logBytes(some)).toBeCloseTo(2, 1);
    expect(logBytes(twice) / twice.log.length).toBeLessThan(220);
  });
});
