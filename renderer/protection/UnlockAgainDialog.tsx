import { useStore } from '../project/model/store';
import { useSession } from '../project/session/useSession';
import { UnlockDialog } from './UnlockDialog';

/** Asks for the passphrase of the project that is open, which stays as it is, and saves what is unsaved. */
export function UnlockAgainDialog({ onClose }: { onClose(): void }) {
  const session = useSession();
  const name = useStore(session.name);
  return (
    <UnlockDialog
      handle={session.handle}
      message={`Give the passphrase of “${name}” to go on. What you changed is here and is saved then.`}
      onUnlocked={async ({ readOnly: reason, isInUse = false }) => {
        session.setReadOnly(reason === undefined ? null : { reason, isInUse });
        onClose();
        await session.save.flush();
      }}
      onClose={onClose}
    />
  );
}
