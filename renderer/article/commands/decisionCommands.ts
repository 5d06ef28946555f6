import { STATUS_GLYPHS, STATUS_LABELS, STATUSES } from '../../../shared/claim/status';
import type { Command } from '../../commands/command';
import { setClaimStatus, withdrawSignOff } from '../../project/intents/decideClaim';
import type { Session } from '../../project/session/session';
import { signClaimOff } from '../../project/session/signClaimOff';
import { currentClaim } from './caret';

const group = 'Claim';
const hasClaim = (session: Session) => currentClaim(session) !== null;

/** What is decided of a claim in somebody's name, which `checkerName` gives; empty where none is set. */
export function decisionCommands(checkerName: () => string): Command[] {
  return [
    {
      id: 'claim.signOff',
      label: 'Sign the claim off',
      keys: ['y'],
      group,
      enabled: hasClaim,
      run: (session) => {
        const claim = currentClaim(session);
        if (!claim) return;
        session.select(claim.claim.id);
        signClaimOff(session, claim.claim.id, checkerName());
      },
    },
    {
      id: 'claim.withdraw',
      label: 'Withdraw the sign-off of the claim',
      keys: [],
      group,
      enabled: (session) => currentClaim(session)?.claim.signedOff !== undefined,
      run: (session) => {
        const claim = currentClaim(session);
        if (!claim || !session.run(withdrawSignOff(claim.claim.id))) return;
        session.say(`The sign-off of claim ${claim.number} is withdrawn. Undo brings it back.`);
      },
    },
    ...STATUSES.map(
      (status): Command => ({
        id: `status.${status}`,
        label: `Status: ${STATUS_LABELS[status]} ${STATUS_GLYPHS[status]}`,
        keys: [],
        group,
        enabled: hasClaim,
        run: (session) => {
          const claim = currentClaim(session);
          if (!claim) return;
          session.select(claim.claim.id);
          session.run(setClaimStatus(claim.claim.id, status, checkerName()));
          session.say(`Claim ${claim.number}: ${STATUS_LABELS[status]}.`);
        },
      }),
    ),
  ];
}
