import { type ClaimId, newId, type TagId } from '../../../shared/id';
import type { Tag } from '../../../shared/tag/tag';
import { tagKeys } from '../../../shared/tag/tagKeys';
import type { Command } from '../../commands/command';
import { addClaim } from '../../project/intents/addClaim';
import { addPlace, attachAnchor, resizeAnchor } from '../../project/intents/places';
import { splitClaimAt } from '../../project/intents/splitClaim';
import { updateClaim } from '../../project/intents/updateClaim';
import { placesOf } from '../../project/model/articleIndex';
import type { Guide, Speaker, Viewer } from '../../project/session/createWorkspace';
import type { Changer, Reader } from '../../project/session/session';
import type { InspectorField } from '../../project/session/workspace';
import { caretOffset, claimAtCaret, collapsing, currentClaim, selectedText } from './caret';
import { nearestPlace } from './claimsAt';
import { selectSentence } from './selectSentence';
import { waitingNow } from './waiting';

/** What marking needs of the open project: its state, and what the window shows. */
export type Marker = Reader & Changer & Viewer & Guide & Speaker;

const group = 'Marking';

/** Makes the selected text a claim, selects it, and leaves the caret where the selection ended. */
export function markSelection(session: Marker, tags: readonly TagId[]): ClaimId | null {
  const text = selectedText(session.state.get());
  if (!text) return null;
  const id = newId('claim');
  if (!session.run(collapsing(addClaim(text.from, text.to, tags, id)))) {
    session.say('There are no words in the selection.');
    return null;
  }
  session.select(id);
  return id;
}

/** Attaches the detached place that waits for words to the selected text. */
export function attachSelection(session: Marker): boolean {
  const waiting = waitingNow(session);
  const text = selectedText(session.state.get());
  if (waiting?.kind !== 'anchor' || !text) return false;
  // The place gets an id of its own: only the claim is the same afterwards.
  const id = session.view().byAnchor.get(waiting.anchor)?.claim.id;
  if (!session.run(collapsing(attachAnchor(waiting.anchor, text.from, text.to)))) return false;
  const claim = id && session.view().byId.get(id);
  session.waitFor(null);
  if (claim) {
    session.select(claim.claim.id);
    session.say(`Claim ${claim.number} is attached again.`);
  }
  return true;
}

/** Says that the claim at hand also stands at the selected words. */
export function addSelection(session: Marker): void {
  const text = selectedText(session.state.get());
  const waiting = waitingNow(session);
  const id = waiting?.kind === 'place' ? waiting.claim : session.workspace.get().selectedClaim;
  const claim = id ? session.view().byId.get(id) : undefined;
  if (!claim || !text) {
    session.say('Select a claim and press A; then the words where it stands again.');
    return;
  }
  if (!session.run(collapsing(addPlace(claim.claim.id, text.from, text.to)))) {
    session.say(`Claim ${claim.number} stands here already, or there are no words.`);
    return;
  }
  session.waitFor(null);
  session.select(claim.claim.id);
  session.say(`Claim ${claim.number} stands here too.`);
}

function waitForPlace(session: Marker): void {
  const claim = currentClaim(session);
  if (claim) session.waitFor({ kind: 'place', claim: claim.claim.id });
  else session.say('Select a claim first; then the words where it stands again.');
}

/** Moves the focus to a field of the inspector, of the claim at hand. */
export function editClaim(session: Marker, field: InspectorField): void {
  const claim = currentClaim(session);
  if (!claim) {
    session.say('Select a claim first, or words to mark.');
    return;
  }
  session.select(claim.claim.id);
  session.focusField(field);
}

/** Marks the selected text with a tag, or puts the tag on the claim at hand or takes it off. */
export function applyTag(session: Marker, tag: Tag): void {
  if (selectedText(session.state.get())) {
    markSelection(session, [tag.id]);
    return;
  }
  const claim = currentClaim(session);
  if (!claim) {
    session.say(`Select words to mark them as “${tag.label}”.`);
    return;
  }
  session.select(claim.claim.id);
  session.run(
    updateClaim(claim.claim.id, (record) => ({
      ...record,
      tags: record.tags.includes(tag.id)
        ? record.tags.filter((id) => id !== tag.id)
        : [...record.tags, tag.id],
    })),
  );
}

/** A command for each tag of the project, with its key. */
export function tagCommands(tags: readonly Tag[]): Command[] {
  const keys = tagKeys(tags);
  return tags.map((tag) => {
    const key = keys.get(tag.id);
    return {
      id: `tag.${tag.id}`,
      label: `Tag: ${tag.label}`,
      keys: key === undefined ? [] : [key],
      group: 'Tags',
      run: (session) => applyTag(session, tag),
    };
  });
}

function resize(
  id: string,
  label: string,
  keys: string,
  edge: 'start' | 'end',
  direction: 'back' | 'forward',
): Command {
  return {
    id,
    label,
    keys: [keys],
    group,
    enabled: (session) => currentClaim(session) !== null,
    run: (session) => {
      const claim = currentClaim(session);
      const place =
        claim && nearestPlace(session.view().index, claim, caretOffset(session.state.get()));
      if (claim && place) {
        session.select(claim.claim.id);
        session.run(resizeAnchor(place.anchor, edge, direction));
      }
    },
  };
}

export const markCommands: readonly Command[] = [
  {
    id: 'claim.mark',
    label: 'Mark the selected words, or edit the claim',
    keys: ['Enter'],
    group,
    run: (session) => {
      if (attachSelection(session)) return;
      if (!selectedText(session.state.get())) editClaim(session, 'statement');
      else if (waitingNow(session)?.kind === 'place') addSelection(session);
      else markSelection(session, []);
    },
  },
  {
    id: 'article.selectSentence',
    label: 'Select the sentence at the caret, then the paragraph',
    keys: ['s'],
    group,
    run: selectSentence,
  },
  {
    id: 'claim.addPlace',
    label: 'Add the selected words as another place of the claim',
    keys: ['a'],
    group,
    run: (session) => {
      if (selectedText(session.state.get())) addSelection(session);
      else waitForPlace(session);
    },
  },
  resize('claim.growEnd', 'Grow the claim by a word', 'Alt+Shift+ArrowRight', 'end', 'forward'),
  resize('claim.shrinkEnd', 'Shrink the claim by a word', 'Alt+Shift+ArrowLeft', 'end', 'back'),
  resize('claim.growStart', 'Grow the claim at its start', 'Alt+Shift+ArrowUp', 'start', 'back'),
  resize(
    'claim.shrinkStart',
    'Shrink the claim at its start',
    'Alt+Shift+ArrowDown',
    'start',
    'forward',
  ),
  {
    id: 'claim.split',
    label: 'Split the claim at the caret',
    keys: ['x'],
    group,
    enabled: (session) => currentClaim(session) !== null,
    run: (session) => {
      const at = session.state.get().selection.head;
      const { index } = session.view();
      const stands = (claim: ReturnType<typeof currentClaim>) =>
        claim && placesOf(index, claim.claim).some(({ from, to }) => from < at && at < to)
          ? claim
          : null;
      const claim = stands(currentClaim(session)) ?? stands(claimAtCaret(session.state.get()));
      const id = newId('claim');
      if (claim && session.run(splitClaimAt(claim.claim.id, at, id))) session.select(id);
      else session.say('Put the caret inside the claim, where it is to be cut.');
    },
  },
];
