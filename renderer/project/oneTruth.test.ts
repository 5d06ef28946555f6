import type { EditorState } from '@tiptap/pm/state';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { arbitraryBlocks } from '../../shared/article/testing/arbitraryArticle';
import { createProject } from '../../shared/project/file/createProject';
import { deriveProject } from '../../shared/project/projectFacts';
import { projectView } from './derived/projectView';
import { toFile } from './model/toFile';
import { projectState } from './plugins/projectState';
import { arbitrarySteps, type Model, STEPS } from './testing/arbitrarySteps';

const RUNS = 2000;

/** What the window says of every claim. */
function saidByWindow(state: EditorState) {
  return projectView(state).claims.map(({ claim, number, text, detached, stale, origins }) => ({
    ...{ id: claim.id, number, text, detached, stale, origins },
  }));
}

/** What the command line, a report and the reopened project say of every claim. */
function saidByFile(state: EditorState) {
  return deriveProject(toFile(state)).claims.map(
    ({ claim, number, quote, detached, stale, originCount }) => ({
      ...{ id: claim.id, number, text: quote, detached, stale, origins: originCount },
    }),
  );
}

describe('what is said of a claim', () => {
  it(`is the same in the window and in the file after each step of ${RUNS} random sequences`, () => {
    let attached = 0;
    fc.assert(
      fc.property(arbitraryBlocks(), arbitrarySteps, (blocks, steps) => {
        const article = { title: 'Title', blocks };
        const project = createProject({ article, now: '2026-03-14T09:00:00.000Z' });
        const model: Model = { state: projectState(project), clipboard: null };
        for (const [name, dice] of steps) {
          const before = projectView(model.state).claims.flatMap(({ detached }) => detached).length;
          STEPS[name]?.(model, dice);
          expect(saidByWindow(model.state), name).toEqual(saidByFile(model.state));
          const after = projectView(model.state).claims.flatMap(({ detached }) => detached).length;
          if (name === 'retypeLost' && after < before) attached += 1;
        }
      }),
      { numRuns: RUNS, interruptAfterTimeLimit: 480_000, markInterruptAsFailure: true },
    );
    expect(attached).toBeGreaterThan(50);
  }, 500_000);
});
