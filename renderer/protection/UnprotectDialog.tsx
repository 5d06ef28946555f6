import { useState } from 'react';
import { useSession } from '../project/session/useSession';
import { useApp } from '../ui/AppContext';
import { Button } from '../ui/Button';
import { Dialog } from '../ui/Dialog';
import body from '../ui/DialogBody.module.css';
import { Problem } from '../ui/Problem';

/** Asks before the files of a protected project are written in clear. */
export function UnprotectDialog({ onClose }: { onClose(): void }) {
  const { host } = useApp();
  const session = useSession();
  const [failure, setFailure] = useState<string | null>(null);
  const [busy, setBusy] = useState(false);
  const unprotect = async () => {
    setBusy(true);
    const done = await host.call('project.unprotect', { handle: session.handle });
    setBusy(false);
    if (!done.ok) {
      setFailure(done.error.message);
      return;
    }
    session.setProtected(false);
    const message = done.value.notices.join(' ') || 'The project is no longer protected.';
    session.say(message);
    onClose();
  };
  return (
    <Dialog
      title="Remove protection?"
      width="narrow"
      dismissable={!busy}
      onClose={onClose}
      actions={
        <>
          <Button look="danger" isDisabled={busy} onPress={() => void unprotect()}>
            Remove protection
          </Button>
          <Button look="primary" autoFocus isDisabled={busy} onPress={onClose}>
            Keep it protected
          </Button>
        </>
      }
    >
      <div className={body.stack}>
        <p>
          The project, its earlier versions and its attached files will be written so that everyone
          who gets hold of them can read them, with all sources in them.
        </p>
        <Problem>{failure}</Problem>
      </div>
    </Dialog>
  );
}
