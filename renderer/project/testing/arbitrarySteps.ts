import { redo, undo } from '@tiptap/pm/history';
import type { Slice } from '@tiptap/pm/model';
import { type EditorState, TextSelection } from '@tiptap/pm/state';
import fc from 'fast-check';
import { offsetOf } from '../../../shared/article/canonicalText';
import { snapToGrapheme } from '../../../shared/article/offsets';
import { setStatus } from '../../../shared/claim/setStatus';
import { newId } from '../../../shared/id';
import { scales } from '../../../shared/rating/scales';
import { createSource } from '../../../shared/source/createSource';
import { addTag, moveTag } from '../../../shared/tag/editTags';
import { projectView } from '../derived/projectView';
import { addClaim } from '../intents/addClaim';
import { addEvidence } from '../intents/addEvidence';
import { changeScale } from '../intents/changeScale';
import { signOff, withdrawSignOff } from '../intents/decideClaim';
import { deleteClaim } from '../intents/deleteClaim';
import type { Intent } from '../intents/intent';
import { mergeClaims } from '../intents/mergeClaims';
import { addPlace, attachAnchor, removePlace, resizeAnchor } from '../intents/places';
import { removeSource } from '../intents/removeSource';
import { addRequest, changeRequest, removeRequest } from '../intents/requests';
import { splitClaimAt } from '../intents/splitClaim';
import { updateClaim } from '../intents/updateClaim';
import { updateArticle } from '../intents/updateProject';
import { addSource, updateSource } from '../intents/updateSource';
import { deleteTag, updateTags } from '../intents/updateTags';
import { articleIndex, placedAnchor, placesOf, positionAt } from '../model/articleIndex';
import { recordsOf } from '../model/records/recordsPlugin';
import { setTextLocked } from '../plugins/articleLock';
import { withoutForeignClaims } from '../plugins/pastedClaims';

/** Numbers in [0, 1) that a command picks places, claims and words with. */
type Dice = readonly [number, number, number, number];

export interface Model {
  state: EditorState;
  clipboard: Slice | null;
}

type Step = (model: Model, dice: Dice) => void;

export function run(model: Model, intent: Intent): void {
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
  const index = articleIndex(state.doc);
  const anchor = die < 0.5 ? pick(index.anchors.keys(), die * 2) : undefined;
  const placed = anchor && placedAnchor(index, anchor);
  return placed && TextSelection.near(state.doc.resolve((placed.from + placed.to) >> 1)).head;
}

export function stretch(state: EditorState, a: number, b: number): [number, number] {
  const from = caret(state, a);
  const to = caret(state, Math.min(0.999, a + b * 0.2));
  return [Math.min(from, to), Math.max(from, to)];
}

/** What a hand does to the text in "Correct text" mode. */
function correct(model: Model, change: (state: EditorState) => EditorState): void {
  model.state = model.state.apply(setTextLocked(model.state, false));
  model.state = change(model.state);
  model.state = model.state.apply(setTextLocked(model.state, true));
}

export const STEPS: Readonly<Record<string, Step>> = {
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
        setStatus(before, 'checked', { text: claim.wording, now }),
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
  signOff: (model, [a, b]) => {
    const claims = [...recordsOf(model.state).claims.keys()];
    const claim = pick(claims, a);
    if (claim) run(model, b < 0.8 ? signOff([claim], 'Ada') : signOff(claims, 'Ben'));
  },
  askForCorrection: (model, [a, b, c]) => {
    const claim = c < 0.8 ? pick(recordsOf(model.state).claims.keys(), a) : undefined;
    const request = { when: '2026-04-01', who: b < 0.5 ? 'Lena' : 'Jo' };
    run(model, addRequest(claim, b < 0.7 ? request : { ...request, outcome: 'corrected' }));
  },
  answerRequest: (model, [a, b, c]) => {
    const asked = [...recordsOf(model.state).claims.values()].filter(({ requests }) => requests);
    const claim = pick(asked, a);
    const at = Math.floor(c * (claim?.requests?.length ?? 0));
    const request = claim?.requests?.[at];
    if (!claim || !request) return;
    const place = { claim: claim.id, at };
    const answered = { ...request, outcome: b < 0.4 ? 'unchanged' : 'clarified' } as const;
    run(model, b < 0.8 ? changeRequest(place, answered) : removeRequest(place));
  },
  withdraw: (model, [a]) => {
    const claim = pick(recordsOf(model.state).claims.keys(), a);
    if (claim) run(model, withdrawSignOff(claim));
  },
  rate: (model, [a, b]) => {
    const { claims, scale } = recordsOf(model.state);
    const claim = pick(claims.keys(), a);
    const rating = pick(scale.ratings, b);
    if (!claim || !rating) return;
    run(
      model,
      updateClaim(claim, (before) => ({ ...before, verdict: { rating: rating.id } })),
    );
  },
  cite: (model, [a, b]) => {
    const source = pick(recordsOf(model.state).sources.keys(), a);
    if (!source) return;
    const title = `Report ${b}`;
    run(
      model,
      updateSource(source, (before) => ({ ...before, csl: { ...before.csl, title } })),
    );
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
    const place = claim && placesOf(articleIndex(model.state.doc), claim.claim)[0];
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
  backspaces: (model, [a, b, c]) =>
    correct(model, (state) => {
      const anchor = pick(articleIndex(state.doc).anchors.keys(), a);
      const placed = anchor && placedAnchor(articleIndex(state.doc), anchor);
      if (!placed) return state;
      const start = placed.from - Math.floor(b * 3);
      let next = state;
      for (let at = placed.to + Math.floor(c * 3); at > start; at -= 1) {
        const near = next.doc.resolve(Math.min(at, next.doc.content.size));
        const { $from, from } = TextSelection.near(near);
        const { parent, parentOffset } = $from;
        if (parentOffset === 0) continue;
        const letter = snapToGrapheme(parent.textContent, parentOffset - 1, 'back');
        next = next.apply(next.tr.delete(from - (parentOffset - letter), from));
      }
      return next;
    }),
  cutClaim: (model, [a]) =>
    correct(model, (state) => {
      const anchor = pick(articleIndex(state.doc).anchors.keys(), a);
      const placed = anchor && placedAnchor(articleIndex(state.doc), anchor);
      return placed ? state.apply(state.tr.delete(placed.from, placed.to)) : state;
    }),
  retypeLost: (model, [a, b]) =>
    correct(model, (state) => {
      const { claims, index } = projectView(state);
      const lost = claims.flatMap(({ claim, detached }) =>
        claim.anchors.filter(({ id }) => detached.includes(id)),
      );
      const anchor = pick(lost, a);
      const offset = anchor && offsetOf(index.canonical, anchor.start);
      const at =
        offset === undefined || b < 0.2 ? caret(state, b) : positionAt(index, offset, 'end');
      let next = state;
      for (const [place, letter] of [...(anchor?.quote.exact ?? '')].entries()) {
        const position = TextSelection.near(next.doc.resolve(at + place)).head;
        next = next.apply(next.tr.insertText(letter, position));
      }
      return next;
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
  pasteText: (model, [a]) => {
    const text = model.clipboard?.content.textBetween(0, model.clipboard.content.size, '\n');
    if (text) correct(model, (state) => state.apply(state.tr.insertText(text, caret(state, a))));
  },
  undo: (model) => void undo(model.state, (tr) => (model.state = model.state.apply(tr))),
  redo: (model) => void redo(model.state, (tr) => (model.state = model.state.apply(tr))),
};

// Integers, because random doubles are biased to numbers so small that every throw is the same.
const arbitraryDie = fc.integer({ min: 0, max: 9999 }).map((die) => die / 10_000);
export const arbitraryDice = fc.tuple(arbitraryDie, arbitraryDie, arbitraryDie, arbitraryDie);
const arbitraryStep = fc.tuple(
  fc.oneof(
    { weight: 1, arbitrary: fc.constant('mark') },
    { weight: 1, arbitrary: fc.constantFrom('cutClaim', 'backspaces', 'retypeLost') },
    { weight: 4, arbitrary: fc.constantFrom(...Object.keys(STEPS)) },
  ),
  arbitraryDice,
);
export const arbitrarySteps = fc
  .tuple(
    fc.array(fc.tuple(fc.constant('mark'), arbitraryDice), { minLength: 2, maxLength: 4 }),
    fc.array(arbitraryStep, { minLength: 8, maxLength: 30 }),
  )
  .map(([marks, rest]) => [...marks, ...rest]);
