import { redo, undo } from '@tiptap/pm/history';
import type { EditorState } from '@tiptap/pm/state';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { arbitraryBlocks } from '../../shared/article/testing/arbitraryArticle';
import { createProject } from '../../shared/project/file/createProject';
import { parseProject } from '../../shared/project/file/parseProject';
import type { ProjectFile } from '../../shared/project/file/projectFile';
import { fileChange } from '../../shared/project/testing/fileChange';
import { withFileChange } from '../../shared/project/text/fileChange';
import { serializeProject } from '../../shared/project/text/serializeProject';
import { addClaim } from './intents/addClaim';
import type { Intent } from './intents/intent';
import { toFile } from './model/toFile';
import { createProjectLog } from './saving/projectLog';
import { arbitrarySteps, type Model, STEPS } from './testing/arbitrarySteps';
import { projectState } from './testing/projectState';
import { done, find, mark, stateOf } from './testing/testProject';

const RUNS = 60;
const NOW = '2026-03-14T09:00:00.000Z';

/** A project read from its file, as a window gets it. */
function opened(text: string): ProjectFile {
  const outcome = parseProject(text);
  if (outcome.kind !== 'project') throw new Error(JSON.stringify(outcome));
  return structuredClone(outcome.project);
}

/** A file that gets nothing but what differs from one save to the next. */
function savedBySteps(project: ProjectFile) {
  let text = serializeProject(project);
  let saved = opened(text);
  const model: Model = { state: projectState(saved), clipboard: null };
  let saves = 0;
  const log = createProjectLog({
    project: saved,
    state: model.state,
    who: () => 'Ada',
    now: () => NOW,
  });
  return {
    model,
    save() {
      saves += 1;
      const modified = new Date(Date.parse(NOW) + saves * 1000).toISOString();
      const next = { ...log.logged(toFile(model.state)), modified };
      const sent = JSON.parse(JSON.stringify(fileChange(saved, next)));
      text = withFileChange(text, sent) ?? 'refused';
      // Of a copy: nothing that is remembered of a record can be in it.
      expect(text).toBe(serializeProject(structuredClone(next)));
      saved = next;
      return sent;
    },
  };
}

describe('saving what changed', () => {
  it('writes what saving the whole would, after every step, undo and redo', () => {
    fc.assert(
      fc.property(arbitraryBlocks(), arbitrarySteps, (blocks, steps) => {
        const { model, save } = savedBySteps(
          createProject({ article: { title: 'Title', blocks }, now: NOW }),
        );
        for (const [name, dice] of steps) {
          STEPS[name]?.(model, dice);
          save();
        }
        const dispatch = (tr: EditorState['tr']) => {
          model.state = model.state.apply(tr);
        };
        while (undo(model.state, dispatch)) save();
        while (redo(model.state, dispatch)) save();
      }),
      { numRuns: RUNS },
    );
  });

  it.each([100, 1000])('sends the same few lines for one claim among %i', (claims) => {
    const places = Array.from({ length: claims }, (_, place) => place);
    const state = places.reduce(
      (before, place) => mark(before, `${place}y people`, `clm_${String(place).padStart(4, '0')}`),
      stateOf(...places.map((place) => `In year ${place}x it carried ${place}y people.`)),
    );
    const { model, save } = savedBySteps(toFile(state));
    const linesSent = (intent: Intent) => {
      model.state = done(model.state, intent);
      return save().splices.flatMap(({ put }: { put: string[] }) => put).length;
    };
    // The head and the end of the file; the claim, and the one before it for its comma; the log's entry.
    expect(linesSent(addClaim(...find(model.state, 'In year 50x'), []))).toBe(5 + 3 + 2 + 1);
    // And the comma of the log's entry before.
    expect(linesSent(addClaim(...find(model.state, 'In year 60x'), []))).toBe(5 + 3 + 2 + 2);
  });
});
