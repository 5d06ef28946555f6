import { redo, undo } from '@tiptap/pm/history';
import type { Slice } from '@tiptap/pm/model';
import { type EditorState, TextSelection } from '@tiptap/pm/state';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { arbitraryBlocks } from '../../shared/article/arbitraryArticle';
import { isGraphemeBoundary } from '../../shared/article/offsets';
import { trimSpaces } from '../../shared/article/trimRange';
import { setStatus } from '../../shared/claim/setStatus';
import { newId } from '../../shared/id';
import { createProject } from '../../shared/project/createProject';
import { parseProject } from '../../shared/project/parseProject';
import { serializeProject } from '../../shared/project/serializeProject';
import { scales } from '../../shared/rating/scales';
import { createSource } from '../../shared/source/createSource';
import { addTag, moveTag } from '../../shared/tag/editTags';
import { articleIndex, rangeOfAnchor } from './articleIndex';
import { addClaim } from './intents/addClaim';
import { addEvidence } from './intents/addEvidence';
import { changeScale } from './intents/changeScale';
import { deleteClaim } from './intents/deleteClaim';
import type { Intent } from './intents/intent';
import { mergeClaims } from './intents/mergeClaims';
import { addPlace, attachAnchor, removePlace, resizeAnchor } from './intents/places';
import { removeSource } from './intents/removeSource';
import { splitClaimAt } from './intents/splitClaim';
import { updateClaim } from './intents/updateClaim';
import { updateArticle } from './intents/updateProject';
import { addSource, updateSource } from './intents/updateSource';
import { deleteTag, updateTags } from './intents/updateTags';
import { setLocked } from './plugins/articleLock';
import { withoutForeignClaims } from './plugins/pastedClaims';
import { projectState } from './projectState';
import { projectView } from './projectView';
import { recordsOf } from './records/recordsPlugin';
import { toFile } from './toFile';

const RUNS = 2000;

/** Numbers in [0, 1) that a command picks places, claims and words with. */
type Dice = readonly [number, number, number, number];

interface Model {
  state: EditorState;
  clipboard: Slice | null;
}

type Step = (model: Model, dice: Dice) => void;

function run(model: Model, intent: Intent): void {
  const tr = intent(model.state);
  if (tr) model.state = model.state.apply(tr);
}

function pick<T>(items: Iterable<T>, die: number): T | undefined {
  const all = [...items];
  return all[Math.floor(die * all.length)];
}

/** A position where text can stand. */
function caret(state: EditorState, die: number): number {
  const near = state.doc.resolve(Math.floor(die * (state.doc.content.size + 1)));
  return TextSelection.near(near).head;
}

/** The middle of some claim for one throw in two. */
function insideClaim(state: EditorState, die: number): number | undefined {
  const placed = die < 0.5 ? pick(articleIndex(state.doc).anchors.values(), die * 2) : undefined;
  return placed && TextSelection.near(state.doc.resolve((placed.from + placed.to) >> 1)).head;
}

function stretch(state: EditorState, a: number, b: number): [number, number] {
  const from = caret(state, a);
  const to = caret(state, Math.min(0.999, a + b * 0.2));
  return [Math.min(from, to), Math.max(from, to)];
}

/** What a hand does to the text in "Correct text" mode. */
function correct(model: Model, change: (state: EditorState) => EditorState): void {
  model.state = model.state.apply(setLocked(model.state, false));
  model.state = change(model.state);
  model.state = model.state.apply(setLocked(model.state, true));
}

const STEPS: Readonly<Record<string, Step>> = {
  mark: (model, [a, b, c]) => {
    const tag = pick(recordsOf(model.state).tags, c);
    run(model, addClaim(...stretch(model.state, a, b), tag ? [tag.id] : []));
  },
  addPlace: (model, [a, b, c]) => {
    const claim = pick(recordsOf(model.state).claims.keys(), c);
    if (claim) run(model, addPlace(claim, ...stretch(model.state, a, b)));
  },
  removePlace: (model, [a, b]) => {
    const claim = pick(recordsOf(model.state).claims.values(), a);
    const anchor = claim && pick(claim.anchors, b);
    if (anchor) run(model, removePlace(anchor.id));
  },
  attach: (model, [a, b, c]) => {
    const detached = projectView(model.state).claims.flatMap((claim) => claim.detached);
    const anchor = pick(detached, c);
    if (anchor) run(model, attachAnchor(anchor, ...stretch(model.state, a, b)));
  },
  resize: (model, [a, b]) => {
    const anchor = pick(articleIndex(model.state.doc).anchors.keys(), a);
    const edge = b < 0.5 ? 'start' : 'end';
    const direction = b * 4 - Math.floor(b * 4) < 0.5 ? 'back' : 'forward';
    if (anchor) run(model, resizeAnchor(anchor, edge, direction));
  },
  tag: (model, [a, b]) => {
    const claim = pick(recordsOf(model.state).claims.keys(), a);
    const tag = pick(recordsOf(model.state).tags, b);
    if (claim && tag) {
      run(
        model,
        updateClaim(claim, (before) =>
          before.tags.includes(tag.id) ? before : { ...before, tags: [...before.tags, tag.id] },
        ),
      );
    }
  },
  status: (model, [a]) => {
    const claim = pick(projectView(model.state).claims, a);
    if (!claim) return;
    const now = '2026-03-14T09:00:00.000Z';
    run(
      model,
      updateClaim(claim.claim.id, (before) =>
        setStatus(before, 'verified', { text: claim.text, now }),
      ),
    );
  },
  editRecord: (model, [a, b]) => {
    const claim = pick(recordsOf(model.state).claims.keys(), a);
    if (claim)
      run(
        model,
        updateClaim(claim, (before) => ({ ...before, notes: `note ${b}` })),
      );
    run(
      model,
      updateArticle((article) => ({ ...article, byline: `By ${b}` })),
    );
  },
  evidence: (model, [a, b, c]) => {
    const claim = pick(recordsOf(model.state).claims.keys(), a);
    if (!claim) return;
    const source = pick(recordsOf(model.state).sources.values(), b);
    const id = newId('evidence');
    if (source && c < 0.7) {
      run(model, addEvidence(claim, { id, source: source.id, stance: 'supports' }));
      run(
        model,
        updateSource(source.id, (before) => ({ ...before, notes: `seen ${c}` })),
      );
    } else {
      const added = createSource({
        csl: { type: 'report', title: `Report ${c}` },
        now: '2026-03-14T09:00:00.000Z',
      });
      run(model, addEvidence(claim, { id, source: added.id, stance: 'refutes' }, added));
    }
  },
  removeSource: (model, [a]) => {
    const source = pick(recordsOf(model.state).sources.keys(), a);
    if (source) run(model, removeSource(source));
  },
  addSource: (model, [a]) => {
    const csl = { type: 'book', title: `Book ${a}` };
    run(model, addSource(createSource({ csl, now: '2026-03-14T09:00:00.000Z' })));
  },
  tags: (model, [a, b]) => {
    const tag = pick(recordsOf(model.state).tags, a);
    if (b < 0.3) {
      run(
        model,
        updateTags((tags) => addTag(tags, { label: `tag ${a}`, definition: '', hue: 'teal' })),
      );
    } else if (tag && b < 0.7) {
      run(
        model,
        updateTags((tags) => moveTag(tags, tag.id, 0)),
      );
    } else if (tag) {
      run(model, deleteTag(tag.id));
    }
  },
  scale: (model, [a]) => {
    const scale = pick(scales, a);
    if (scale) run(model, changeScale(scale, new Map()));
  },
  merge: (model, [a, b]) => {
    const claims = recordsOf(model.state).claims;
    const first = pick(claims.keys(), a);
    const second = pick(claims.keys(), b);
    if (first && second) run(model, mergeClaims(first, second));
  },
  split: (model, [a, b]) => {
    const claim = pick(projectView(model.state).claims, a);
    const place = claim?.places[0];
    if (claim && place) {
      const position = Math.round(place.from + b * (place.to - place.from));
      run(
        model,
        splitClaimAt(
          claim.claim.id,
          caret(model.state, position / (model.state.doc.content.size + 1)),
        ),
      );
    }
  },
  deleteClaim: (model, [a]) => {
    const claim = pick(recordsOf(model.state).claims.keys(), a);
    if (claim) run(model, deleteClaim(claim));
  },
  type: (model, [a, b]) =>
    correct(model, (state) =>
      state.apply(state.tr.insertText(`w${Math.floor(b * 100)} `, caret(state, a))),
    ),
  retype: (model, [a, b, c]) =>
    correct(model, (state) => {
      const [from, to] = stretch(state, a, b * 0.2);
      return state.apply(state.tr.insertText(`r${Math.floor(c * 100)}`, from, to));
    }),
  deleteText: (model, [a, b]) =>
    correct(model, (state) => {
      const [from, to] = stretch(state, a, b);
      return state.apply(state.tr.delete(from, to));
    }),
  splitBlock: (model, [a]) =>
    correct(model, (state) => {
      const at = caret(state, a);
      const { parent, depth } = state.doc.resolve(at);
      return parent.isTextblock && depth === 1 ? state.apply(state.tr.split(at)) : state;
    }),
  copy: (model, [a, b]) => {
    const [from, to] = stretch(model.state, a, b);
    model.clipboard = model.state.doc.slice(from, to);
  },
  cut: (model, [a, b]) =>
    correct(model, (state) => {
      const [from, to] = stretch(state, a, b);
      model.clipboard = state.doc.slice(from, to);
      return state.apply(state.tr.delete(from, to));
    }),
  paste: (model, [a]) => {
    const { clipboard } = model;
    if (!clipboard) return;
    correct(model, (state) => {
      const at = insideClaim(state, a) ?? caret(state, a);
      return state.apply(state.tr.replace(at, at, withoutForeignClaims(clipboard, state)));
    });
  },
  undo: (model) => void undo(model.state, (tr) => (model.state = model.state.apply(tr))),
  redo: (model) => void redo(model.state, (tr) => (model.state = model.state.apply(tr))),
};

// Integers, because random doubles are biased to numbers so small that every throw is the same.
const arbitraryDie = fc.integer({ min: 0, max: 9999 }).map((die) => die / 10_000);
const arbitraryDice = fc.tuple(arbitraryDie, arbitraryDie, arbitraryDie, arbitraryDie);
const arbitraryStep = fc.tuple(
  fc.oneof(
    { weight: 1, arbitrary: fc.constant('mark') },
    { weight: 4, arbitrary: fc.constantFrom(...Object.keys(STEPS)) },
  ),
  arbitraryDice,
);
const arbitrarySteps = fc
  .tuple(
    fc.array(fc.tuple(fc.constant('mark'), arbitraryDice), { minLength: 2, maxLength: 4 }),
    fc.array(arbitraryStep, { minLength: 8, maxLength: 30 }),
  )
  .map(([marks, rest]) => [...marks, ...rest]);

function textOf(state: EditorState): string {
  return serializeProject(toFile(state));
}

function checkInvariants(state: EditorState): void {
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
  for (const placed of index.anchors.values()) {
    expect(known.has(placed.anchor), 'a mark belongs to a claim').toBe(true);
    expect(placed.gap, 'an anchor marks all between its ends').toBe(false);
    const { start, end } = placed;
    expect(trimSpaces(index.canonical.text, start, end), 'no space at the ends').toEqual({
      start,
      end,
    });
  }
  const ids = index.blocks.map(({ id }) => id);
  expect(new Set(ids).size, 'blocks have ids of their own').toBe(ids.length);
  const parsed = parseProject(textOf(state));
  expect(parsed.kind).toBe('project');
  if (parsed.kind !== 'project') return;
  expect(parsed.notices).toEqual([]);
  expect(serializeProject(parsed.project), 'what is saved opens as it was').toBe(textOf(state));
  // Reopening puts every claim back where it stood; only a detached one may be found again.
  const reopened = articleIndex(projectState(parsed.project).doc);
  for (const placed of index.anchors.values()) {
    const again = reopened.anchors.get(placed.anchor);
    expect([again?.start, again?.end]).toEqual([placed.start, placed.end]);
  }
}

/** An anchor that lost its words keeps them, and the place where they stood. */
function checkKeptQuotes(before: EditorState, after: EditorState): void {
  const old = articleIndex(before.doc);
  const now = articleIndex(after.doc);
  for (const claim of recordsOf(after).claims.values()) {
    for (const anchor of claim.anchors) {
      const placed = old.anchors.get(anchor.id);
      if (!placed || now.anchors.has(anchor.id)) continue;
      expect(anchor.quote.exact).toBe(old.canonical.text.slice(placed.start, placed.end));
      expect(anchor.start).toEqual(rangeOfAnchor(old, placed).start);
    }
  }
}

describe('the undoable state', () => {
  it(`keeps every invariant through ${RUNS} random sequences, and undoes and redoes all of each`, () => {
    fc.assert(
      fc.property(arbitraryBlocks(), arbitrarySteps, (blocks, steps) => {
        const article = { title: 'Title', blocks };
        const project = createProject({ article, now: '2026-03-14T09:00:00.000Z' });
        const model: Model = { state: projectState(project), clipboard: null };
        const beginning = textOf(model.state);
        for (const [name, dice] of steps) {
          const before = model.state;
          STEPS[name]?.(model, dice);
          if (name !== 'undo' && name !== 'redo') checkKeptQuotes(before, model.state);
        }
        checkInvariants(model.state);
        const end = textOf(model.state);
        // What was undone in between stays undone: only what is done now is taken back and done again.
        let undone = 0;
        while (undo(model.state, (tr) => (model.state = model.state.apply(tr)))) undone += 1;
        expect(textOf(model.state)).toBe(beginning);
        for (let i = 0; i < undone; i += 1) {
          redo(model.state, (tr) => (model.state = model.state.apply(tr)));
        }
        expect(textOf(model.state)).toBe(end);
      }),
      { numRuns: RUNS, interruptAfterTimeLimit: 480_000, markInterruptAsFailure: true },
    );
  }, 500_000);

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
        for (const { start, end } of index.anchors.values()) {
          expect(isGraphemeBoundary(index.canonical.text, start)).toBe(true);
          expect(isGraphemeBoundary(index.canonical.text, end)).toBe(true);
        }
      }),
      { numRuns: 500 },
    );
  });
});
