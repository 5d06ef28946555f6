import type { DerivedClaim } from '../../../shared/claim/deriveClaims';
import { needsEvidence } from '../../../shared/claim/evidenceNeeds';
import { sourceTitle } from '../../../shared/source/citation';
import type { Command } from '../../commands/command';
import { repeatEvidence } from '../../project/intents/addEvidence';
import { deleteClaim } from '../../project/intents/deleteClaim';
import { lastEvidence } from '../../project/session/lastEvidence';
import { listedClaims } from '../../project/session/listedClaims';
import type { Session } from '../../project/session/session';
import type { Dialog, InspectorField } from '../../project/session/workspace';
import { caretOffset, currentClaim, selectedText } from './caret';
import { claimsAt, outwards } from './claimsAt';
import { editClaim, markSelection } from './markCommands';
import { nextClaim } from './nextClaim';

const hasClaim = (session: Session) => currentClaim(session) !== null;

function go(
  session: Session,
  direction: 1 | -1,
  accepts?: (claim: DerivedClaim) => boolean,
): boolean {
  const workspace = session.workspace.get();
  const next = nextClaim({
    index: session.view().index,
    claims: listedClaims(session.view(), workspace),
    selected: workspace.selectedClaim,
    caret: session.editor.view.hasFocus() ? caretOffset(session.state.get()) : null,
    direction,
    ...(accepts ? { accepts } : {}),
  });
  if (next) session.select(next.claim.id, { reveal: true });
  return next !== null;
}

function field(id: string, label: string, key: string, name: InspectorField): Command {
  return {
    id,
    label,
    keys: [key],
    group: 'Claim',
    enabled: hasClaim,
    run: (session) => editClaim(session, name),
  };
}

function open(session: Session, dialog: (claim: DerivedClaim) => Dialog): void {
  const claim = currentClaim(session);
  if (!claim) return;
  session.select(claim.claim.id);
  session.openDialog(dialog(claim));
}

export const claimCommands: readonly Command[] = [
  {
    id: 'claim.next',
    label: 'Next claim',
    keys: ['j'],
    group: 'Go',
    run: (session) => void go(session, 1),
  },
  {
    id: 'claim.previous',
    label: 'Previous claim',
    keys: ['k'],
    group: 'Go',
    run: (session) => void go(session, -1),
  },
  {
    id: 'claim.nextWithoutEvidence',
    label: 'Next claim without evidence',
    keys: ['n'],
    group: 'Go',
    run: (session) => {
      const lacks = ({ claim }: DerivedClaim) =>
        claim.evidence.length === 0 && needsEvidence(claim);
      if (!go(session, 1, lacks)) session.say('Every claim that needs evidence has some.');
    },
  },
  {
    id: 'claim.outwards',
    label: 'Next claim outwards at the caret',
    keys: ['o'],
    group: 'Go',
    run: (session) => {
      const stack = claimsAt(session.view(), caretOffset(session.state.get()));
      const claim = outwards(stack, session.workspace.get().selectedClaim);
      if (claim) session.select(claim.claim.id);
    },
  },
  {
    id: 'claim.tags',
    label: 'Tags of the claim',
    keys: ['t'],
    group: 'Claim',
    run: (session) => {
      if (selectedText(session.state.get()) && !markSelection(session, [])) return;
      editClaim(session, 'tags');
    },
  },
  field('claim.verdict', 'Verdict', 'v', 'verdict'),
  field('claim.notes', 'Notes', 'm', 'notes'),
  field('claim.status', 'Status', 'u', 'status'),
  field('claim.correct', 'Propose a correction', 'p', 'correction'),
  field('claim.reply', 'Author’s reply', 'l', 'reply'),
  field('claim.evidence', 'Add evidence', 'e', 'evidence'),
  {
    id: 'claim.repeatEvidence',
    label: 'Repeat the last evidence on this claim',
    keys: ['r', 'Shift+E'],
    group: 'Claim',
    enabled: hasClaim,
    run: (session) => {
      const claim = currentClaim(session);
      if (!claim) return;
      const last = lastEvidence(session, claim.claim);
      if (!last) {
        session.say('No evidence has been added yet.');
        return;
      }
      session.select(claim.claim.id);
      session.run(repeatEvidence(claim.claim.id, last));
      const source = session.view().sources.get(last.source);
      const title = source && sourceTitle(source);
      session.say(`Evidence added to claim ${claim.number}${title ? `: ${title}` : ''}.`);
    },
  },
  {
    id: 'claim.request',
    label: 'Note a request to correct the claim…',
    keys: ['q'],
    group: 'Claim',
    enabled: hasClaim,
    run: (session) => open(session, ({ claim }) => ({ kind: 'request', claim: claim.id })),
  },
  {
    id: 'claim.merge',
    label: 'Merge the claim with another…',
    keys: ['Shift+M'],
    group: 'Claim',
    enabled: (session) => hasClaim(session) && session.view().claims.length > 1,
    run: (session) => open(session, ({ claim }) => ({ kind: 'mergeClaims', claim: claim.id })),
  },
  {
    id: 'claim.delete',
    label: 'Remove the claim',
    keys: ['Delete', 'Backspace'],
    group: 'Claim',
    enabled: hasClaim,
    run: (session) => {
      const claim = currentClaim(session);
      if (!claim || !session.run(deleteClaim(claim.claim.id))) return;
      session.select(
        claimsAt(session.view(), caretOffset(session.state.get()))[0]?.claim.id ?? null,
      );
      session.say(`Claim ${claim.number} was removed. Undo brings it back.`);
    },
  },
];
