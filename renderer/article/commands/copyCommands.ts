import type { DerivedClaim } from '../../../shared/claim/deriveClaims';
import type { Command } from '../../commands/command';
import type { ProjectView } from '../../project/derived/projectView';
import { copyText } from '../../ui/copyText';
import { currentClaim } from './caret';
import { claimAsCitation, claimAsText } from './claimAsText';

function copy(
  id: string,
  label: string,
  key: string,
  write: (claim: DerivedClaim, view: ProjectView) => string,
): Command {
  return {
    id,
    label,
    keys: [key],
    group: 'Claim',
    enabled: (session) => currentClaim(session) !== null,
    run: (session) => {
      const claim = currentClaim(session);
      if (!claim) return;
      const isCopied = copyText(write(claim, session.view()));
      session.say(isCopied ? `Claim ${claim.number} is copied.` : 'Nothing could be copied.');
    },
  };
}

/** A claim on the clipboard. */
export const copyCommands: readonly Command[] = [
  copy('claim.copyText', 'Copy the claim as text', 'c', claimAsText),
  copy('claim.copyCitation', 'Copy the claim with its sources', 'Shift+C', claimAsCitation),
];
