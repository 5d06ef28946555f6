import { redo, undo } from '@tiptap/pm/history';
import { Node } from '@tiptap/pm/model';
import { EditorState } from '@tiptap/pm/state';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { sliceRange } from '../../shared/article/canonicalText';
import { isGraphemeBoundary } from '../../shared/article/offsets';
import { arbitraryBlocks } from '../../shared/article/testing/arbitraryArticle';
import { trimSpaces } from '../../shared/article/trimRange';
import { createProject } from '../../shared/project/file/createProject';
import { parseProject } from '../../shared/project/file/parseProject';
import { serializeProject } from '../../shared/project/text/serializeProject';
import { type ProjectView, projectView } from './derived/projectView';
import { addClaim } from './intents/addClaim';
import { articleIndex, placesOf } from './model/articleIndex';
import { recordsOf, recordsPlugin } from './model/records/recordsPlugin';
import { toFile } from './model/toFile';
import {
  arbitraryDice,
  arbitrarySteps,
  type Model,
  run,
  STEPS,
  stretch,
} from './testing/arbitrarySteps';
import { articleSchema, projectState } from './testing/projectState';
import { file, told, window } from './testing/tellers';
import { allPlaces } from './testing/testProject';

const RUNS = 2000;

function textOf(state: EditorState): string {
  return serializeProject(toFile(state));
}

/** `text` is what the state is saved as. */
function checkInvariants(state: EditorState, text: string): void {
  state.doc.check();
  const records = recordsOf(state);
  const index = articleIndex(state.doc);
  const known = new Set<string>();
  for (const claim of records.claims.values()) {
    for (const anchor of claim.anchors) {
      expect(known.has(anchor.id), 'an anchor belongs to one claim').toBe(false);
      known.add(anchor.id);
    }
    for (const evidence of claim.evidence) {
      expect(records.sources.has(evidence.source), 'evidence has its source').toBe(true);
    }
    const tags = new Set(records.tags.map(({ id }) => id));
    expect(
      claim.tags.every((tag) => tags.has(tag)),
      'a claim has tags of the project',
    ).toBe(true);
  }
  for (const { anchor, start, end } of allPlaces(index)) {
    expect(known.has(anchor), 'a mark belongs to a claim').toBe(true);
    expect(index.anchors.get(anchor)?.gap, 'an anchor marks all between its ends').toBe(false);
    expect(trimSpaces(index.canonical.text, start, end), 'no space at the ends').toEqual({
      start,
      end,
    });
  }
  const ids = index.blocks.map(({ id }) => id);
  expect(new Set(ids).size, 'blocks have ids of their own').toBe(ids.length);
  const parsed = parseProject(text);
  expect(parsed.kind).toBe('project');
  if (parsed.kind !== 'project') return;
  expect(parsed.notices).toEqual([]);
  expect(serializeProject(parsed.project), 'what is saved opens as it was').toBe(text);
  // Reopening puts every claim back where it stood; only a detached one may be found again.
  const reopened = articleIndex(projectState(parsed.project).doc);
  for (const [anchor, standing] of index.anchors) {
    expect(reopened.anchors.get(anchor)).toEqual(standing);
  }
}

/** What is derived step by step is what is derived from the same state at once. */
function checkView(state: EditorState): void {
  const { head, ...records } = recordsOf(state);
  const anew = EditorState.create({
    doc: Node.fromJSON(articleSchema, state.doc.toJSON()),
    plugins: [recordsPlugin({ ...records, head: { ...head } })],
  });
  const said = (view: ProjectView) =>
    view.claims.map(({ claim: { id, anchors }, number, wording, detached, stale, origins }) => ({
      ...{ id, number, wording, detached, stale, origins },
      places: placesOf(view.index, { anchors }),
      standing: anchors.map((anchor) => view.index.anchors.get(anchor.id)),
      found: view.byId.get(id)?.number,
      owned: anchors.map((anchor) => view.byAnchor.get(anchor.id)?.number),
    }));
  expect(said(projectView(state))).toEqual(said(projectView(anew)));
}

/**
 * An anchor that lost its words keeps them whole, and the place where they stood; where they went letter
 * by letter, other words may have gone from in front of them.
 */
function checkKeptQuotes(before: EditorState, after: EditorState, isOneChange: boolean): void {
  const old = articleIndex(before.doc);
  const now = articleIndex(after.doc);
  for (const claim of recordsOf(after).claims.values()) {
    for (const anchor of claim.anchors) {
      const placed = old.anchors.get(anchor.id);
      if (!placed || now.anchors.has(anchor.id)) continue;
      expect(anchor.quote.exact).toBe(sliceRange(old.canonical, placed));
      if (isOneChange) expect(anchor.start).toEqual(placed.start);
    }
  }
}

describe('the undoable state', () => {
  it(`keeps every invariant through ${RUNS} random sequences, and undoes and redoes all of each`, () => {
    let attachedByTyping = 0;
    const signOffs = { hold: 0, voided: 0 };
    fc.assert(
      fc.property(arbitraryBlocks(), arbitrarySteps, (blocks, steps) => {
        const article = { title: 'Title', blocks };
        const project = createProject({ article, now: '2026-03-14T09:00:00.000Z' });
        const model: Model = { state: projectState(project), clipboard: null };
        const beginning = textOf(model.state);
        for (const [name, dice] of steps) {
          const before = model.state;
          STEPS[name]?.(model, dice);
          if (model.state === before) continue;
          if (name !== 'undo' && name !== 'redo') {
            checkKeptQuotes(before, model.state, name !== 'backspaces');
          }
          expect(told(window, model.state), name).toEqual(told(file, model.state));
          const isFewer =
            projectView(model.state).detached.size < projectView(before).detached.size;
          if (name === 'retypeLost' && isFewer) attachedByTyping += 1;
          const { byId } = projectView(before);
          for (const { claim, signOff } of projectView(model.state).claims) {
            if (signOff === 'holds') signOffs.hold += 1;
            else if (byId.get(claim.id)?.signOff === 'holds') signOffs.voided += 1;
          }
        }
        const end = textOf(model.state);
        checkInvariants(model.state, end);
        checkView(model.state);
        // What was undone in between stays undone: only what is done now is taken back and done again.
        let undone = 0;
        while (undo(model.state, (tr) => (model.state = model.state.apply(tr)))) undone += 1;
        expect(textOf(model.state)).toBe(beginning);
        for (let i = 0; i < undone; i += 1) {
          redo(model.state, (tr) => (model.state = model.state.apply(tr)));
        }
        checkView(model.state);
        expect(textOf(model.state)).toBe(end);
      }),
      { numRuns: RUNS },
    );
    // Else it would say little that window and file agree on them.
    expect(attachedByTyping).toBeGreaterThan(50);
    expect(signOffs.hold).toBeGreaterThan(50);
    expect(signOffs.voided).toBeGreaterThan(50);
  });

  it('never cuts a grapheme when it marks', () => {
    fc.assert(
      fc.property(arbitraryBlocks(), arbitraryDice, (blocks, [a, b]) => {
        const project = createProject({
          article: { title: 'Title', blocks },
          now: '2026-03-14T09:00:00.000Z',
        });
        const model: Model = { state: projectState(project), clipboard: null };
        run(model, addClaim(...stretch(model.state, a, b), []));
        const index = articleIndex(model.state.doc);
        for (const { start, end } of allPlaces(index)) {
          expect(isGraphemeBoundary(index.canonical.text, start)).toBe(true);
          expect(isGraphemeBoundary(index.canonical.text, end)).toBe(true);
        }
      }),
      { numRuns: 500 },
    );
  });
});
