import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { offsetOf } from '../../shared/article/canonicalText';
import { arbitraryBlocks } from '../../shared/article/testing/arbitraryArticle';
import { deriveClaims } from '../../shared/claim/deriveClaims';
import { createProject } from '../../shared/project/file/createProject';
import { articleIndex } from './model/articleIndex';
import { recordsOf } from './model/records/recordsPlugin';
import { toFile } from './model/toFile';
import { arbitrarySteps, type Model, STEPS } from './testing/arbitrarySteps';
import { projectState } from './testing/projectState';
import { file, type Teller, told, window } from './testing/tellers';

const RUNS = 2000;

/** A file in which nothing is looked for that is not where it was. */
const carelessFile: Teller = (state) => {
  const { canonical } = articleIndex(state.doc);
  return deriveClaims(toFile(state).claims, recordsOf(state), {
    canonical,
    standingOf: () => undefined,
  });
};

/** A window that goes by its records, where it has to go by its marks. */
const carelessWindow: Teller = (state) => {
  const records = recordsOf(state);
  const { canonical } = articleIndex(state.doc);
  const lies = (point: Parameters<typeof offsetOf>[1]) => offsetOf(canonical, point) !== undefined;
  return deriveClaims(records.claims.values(), records, {
    canonical,
    standingOf: ({ start, end }) => (lies(start) && lies(end) ? { start, end } : undefined),
  });
};

/** That two say the same after every step of random sequences. */
function sayTheSame(one: Teller, other: Teller) {
  return fc.property(arbitraryBlocks(), arbitrarySteps, (blocks, steps) => {
    const article = { title: 'Title', blocks };
    const project = createProject({ article, now: '2026-03-14T09:00:00.000Z' });
    const model: Model = { state: projectState(project), clipboard: null };
    for (const [name, dice] of steps) {
      STEPS[name]?.(model, dice);
      expect(told(one, model.state), name).toEqual(told(other, model.state));
    }
  });
}

// That they say the same is an invariant of the undoable state, and tested with the others.
describe('what is said of every claim', () => {
  it.each([
    ['the window', sayTheSame(window, carelessFile)],
    ['the file', sayTheSame(carelessWindow, file)],
  ])('would differ from %s if the other were derived carelessly', (_right, property) => {
    expect(fc.check(property, { numRuns: RUNS }).failed).toBe(true);
  });
});
