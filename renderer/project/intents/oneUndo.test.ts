import { redo, undo } from '@tiptap/pm/history';
import type { Command, EditorState } from '@tiptap/pm/state';
import { describe, expect, it } from 'vitest';
import { type ClaimId, newId } from '../../../shared/id';
import { serializeProject } from '../../../shared/project/text/serializeProject';
import { averitec, checkersCopy } from '../../../shared/rating/scales';
import { createSource } from '../../../shared/source/createSource';
import { projectView } from '../derived/projectView';
import { recordsOf } from '../model/records/recordsPlugin';
import { toFile } from '../model/toFile';
import { setTextLocked } from '../plugins/articleLock';
import { done, find, mark, stateOf } from '../testing/testProject';
import { addClaim } from './addClaim';
import { addEvidence, repeatEvidence } from './addEvidence';
import { changeScale } from './changeScale';
import { setClaimStatus, signOff, withdrawSignOff } from './decideClaim';
import { deleteClaim } from './deleteClaim';
import { editClaims } from './editClaims';
import type { Intent } from './intent';
import { mergeClaims } from './mergeClaims';
import { addPlace, attachAnchor, removePlace, resizeAnchor } from './places';
import { removeSource } from './removeSource';
import { splitClaimAt } from './splitClaim';
import { updateClaim } from './updateClaim';
import { removeEvidence, updateEvidence } from './updateEvidence';
import { updateArticle } from './updateProject';
import { addSource, updateSource } from './updateSource';
import { deleteTag, mergeTags, updateTags } from './updateTags';

const A = 'clm_a' as ClaimId;
const B = 'clm_b' as ClaimId;
const NOW = '2026-03-14T09:00:00.000Z';
const register = createSource({ csl: { type: 'report', title: 'Register' }, now: NOW });
const reprint = { ...createSource({ csl: { type: 'webpage' }, now: NOW }), id: newId('source') };
const evidence = { id: newId('evidence'), source: register.id, stance: 'supports' } as const;

/**
 * Two claims: A in two places, one of them detached, tagged, rated, signed off, with evidence from a
 * source that another rests on; B across two paragraphs.
 */
function busyState(): EditorState {
  let state = stateOf('The wall protects 4,200 homes.', 'It held in 1953.', 'The wall is old.');
  const [figure] = recordsOf(state).tags;
  state = mark(state, 'protects 4,200 homes', A, figure ? [figure.id] : []);
  state = done(state, addPlace(A, ...find(state, 'old')));
  state = mark(state, 'homes.\nIt held', B);
  state = done(state, addEvidence(A, evidence, register));
  state = done(state, addSource({ ...reprint, derivedFrom: [register.id] }));
  const [rating] = checkersCopy.ratings;
  state = done(
    state,
    updateClaim(A, (claim) => (rating ? { ...claim, verdict: { rating: rating.id } } : claim)),
  );
  state = done(state, setClaimStatus(A, 'checked', 'Ada'));
  state = done(state, signOff([A], 'Ada'));
  const open = state.apply(setTextLocked(state, false));
  const corrected = open.apply(open.tr.insertText('new', ...find(open, 'old')));
  return corrected.apply(setTextLocked(corrected, true));
}

const busy = busyState();
const anchors =
  projectView(busy)
    .byId.get(A)
    ?.claim.anchors.map(({ id }) => id) ?? [];
const [standing, detached] = anchors;
if (!standing || !detached) throw new Error('The claim has not the places it should have.');
const [firstTag, secondTag] = recordsOf(busy).tags;
if (!firstTag || !secondTag) throw new Error('There are no tags.');

const intents: readonly (readonly [string, Intent])[] = [
  [
    'editing several claims',
    editClaims([A, B], { status: 'noCheckNeeded', putOn: secondTag.id }, 'Ada'),
  ],
  ['marking inside another claim', addClaim(...find(busy, '4,200'), [secondTag.id])],
  ['adding a place', addPlace(B, ...find(busy, '1953'))],
  ['removing a place', removePlace(standing)],
  ['attaching a detached place', attachAnchor(detached, ...find(busy, 'new'))],
  ['moving a place', attachAnchor(standing, ...find(busy, 'wall'))],
  ['resizing', resizeAnchor(standing, 'start', 'forward')],
  ['splitting', splitClaimAt(A, find(busy, '4,200')[0])],
  ['merging', mergeClaims(A, B)],
  ['removing a claim', deleteClaim(A)],
  ['editing a claim', updateClaim(A, (claim) => ({ ...claim, statement: 'It holds.' }))],
  ['setting the status', setClaimStatus(A, 'changeNeeded', 'Ben')],
  ['checking again', setClaimStatus(A, 'checked', 'Ben')],
  ['signing off', signOff([B], 'Ben')],
  ['withdrawing a sign-off', withdrawSignOff(A)],
  [
    'evidence from a new source',
    addEvidence(
      B,
      { ...evidence, id: newId('evidence') },
      {
        ...register,
        id: newId('source'),
      },
    ),
  ],
  ['repeating evidence', repeatEvidence(B, evidence)],
  ['editing evidence', updateEvidence(A, evidence.id, (each) => ({ ...each, stance: 'refutes' }))],
  ['removing evidence', removeEvidence(A, evidence.id)],
  ['adding a source', addSource({ ...register, id: newId('source') })],
  ['editing a source', updateSource(register.id, (source) => ({ ...source, notes: 'Seen.' }))],
  ['deleting a source that others rest on', removeSource(register.id)],
  ['moving a tag', updateTags((tags) => tags.toReversed())],
  ['merging tags', mergeTags(firstTag.id, secondTag.id)],
  ['deleting a tag', deleteTag(firstTag.id)],
  ['changing the scale', changeScale(averitec, new Map())],
  ['editing the article’s title', updateArticle((article) => ({ ...article, title: 'Walls' }))],
];

function ran(state: EditorState, command: Command): EditorState {
  let next = state;
  command(state, (tr) => {
    next = state.apply(tr);
  });
  return next;
}

const textOf = (state: EditorState) => serializeProject(toFile(state));

describe('one undo for one intention', () => {
  it.each(intents)('%s', (_name, intent) => {
    const changed = done(busy, intent);
    expect(textOf(changed)).not.toBe(textOf(busy));
    const undone = ran(changed, undo);
    expect(textOf(undone)).toBe(textOf(busy));
    expect(textOf(ran(undone, redo))).toBe(textOf(changed));
  });

  it.each(intents)(
    '%s does nothing, and throws nothing, where its records are gone',
    (_name, intent) => {
      const bare = stateOf('');
      const tr = intent(bare);
      if (tr) expect(() => textOf(bare.apply(tr))).not.toThrow();
    },
  );
});
