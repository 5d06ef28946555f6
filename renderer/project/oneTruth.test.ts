import type { EditorState } from '@tiptap/pm/state';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { offsetOf } from '../../shared/article/canonicalText';
import { arbitraryBlocks } from '../../shared/article/testing/arbitraryArticle';
import { type DerivedClaim, deriveClaims } from '../../shared/claim/deriveClaims';
import { createProject } from '../../shared/project/file/createProject';
import { deriveProject } from '../../shared/project/projectFacts';
import { projectView } from './derived/projectView';
import { articleIndex } from './model/articleIndex';
import { recordsOf } from './model/records/recordsPlugin';
import { toFile } from './model/toFile';
import { arbitrarySteps, type Model, STEPS } from './testing/arbitrarySteps';
import { projectState } from './testing/projectState';

const RUNS = 2000;

/** Somebody who says of every claim what is known of it. */
type Teller = (state: EditorState) => readonly DerivedClaim[];

const window: Teller = (state) => projectView(state).claims;

/** The command line, the reports, and the window after the project was opened again. */
const file: Teller = (state) => deriveProject(toFile(state)).claims;

/** A file in which nothing is looked for that is not where it was. */
const carelessFile: Teller = (state) => {
  const { claims, sources } = toFile(state);
  const { canonical } = articleIndex(state.doc);
  return deriveClaims(claims, sources, { canonical, standingOf: () => undefined });
};

/** A window that goes by its records, where it has to go by its marks. */
const carelessWindow: Teller = (state) => {
  const { claims, sources } = recordsOf(state);
  const { canonical } = articleIndex(state.doc);
  const lies = (point: Parameters<typeof offsetOf>[1]) => offsetOf(canonical, point) !== undefined;
  return deriveClaims(claims.values(), sources, {
    canonical,
    standingOf: ({ start, end }) => (lies(start) && lies(end) ? { start, end } : undefined),
  });
};

function told(claims: readonly DerivedClaim[]) {
  return claims.map(({ claim, ...derived }) => ({ id: claim.id, ...derived }));
}

/** That two say the same after every step of random sequences. */
function sayTheSame(
  one: Teller,
  other: Teller,
  onStep?: (name: string, before: EditorState, after: EditorState) => void,
) {
  return fc.property(arbitraryBlocks(), arbitrarySteps, (blocks, steps) => {
    const article = { title: 'Title', blocks };
    const project = createProject({ article, now: '2026-03-14T09:00:00.000Z' });
    const model: Model = { state: projectState(project), clipboard: null };
    for (const [name, dice] of steps) {
      const before = model.state;
      STEPS[name]?.(model, dice);
      if (model.state === before) continue;
      expect(told(one(model.state)), name).toEqual(told(other(model.state)));
      onStep?.(name, before, model.state);
    }
  });
}

describe('what is said of every claim', () => {
  it(`is the same in the window and in the file after each step of ${RUNS} random sequences`, () => {
    let attachedByTyping = 0;
    const property = sayTheSame(window, file, (name, before, after) => {
      const isFewer = projectView(after).detached.size < projectView(before).detached.size;
      if (name === 'retypeLost' && isFewer) attachedByTyping += 1;
    });
    const limits = { interruptAfterTimeLimit: 480_000, markInterruptAsFailure: true };
    fc.assert(property, { numRuns: RUNS, ...limits });
    expect(attachedByTyping).toBeGreaterThan(50);
  }, 500_000);

  it.each([
    ['the window', sayTheSame(window, carelessFile)],
    ['the file', sayTheSame(carelessWindow, file)],
  ])('would differ from %s if the other were derived carelessly', (_right, property) => {
    expect(fc.check(property, { numRuns: RUNS }).failed).toBe(true);
  });
});
