import { useState } from 'react';
import { useStore } from '../project/model/store';
import { presentText } from '../project/session/presentText';
import { useSession } from '../project/session/useSession';
import { useApp } from '../ui/AppContext';
import { Button } from '../ui/Button';
import { Dialog } from '../ui/Dialog';
import body from '../ui/DialogBody.module.css';
import { Problem } from '../ui/Problem';

/** The project is to be closed and cannot be saved: nothing is thrown away unless it is said here. */
export function UnsavedDialog({ onClose }: { onClose(): void }) {
  const { host, closeProject } = useApp();
  const session = useSession();
  const name = useStore(session.name);
  const state = useStore(session.save.state);
  const [problem, setProblem] = useState<string | null>(null);
  const [isBusy, setBusy] = useState(false);
  const reason = 'error' in state ? state.error.message : null;

  const saveCopy = async () => {
    setBusy(true);
    const copy = await host.call('project.saveCopy', {
      handle: session.handle,
      name: `${name} (my version)`,
      text: presentText(session),
    });
    if (copy.ok) await closeProject({ discard: true });
    else setProblem(copy.error.message);
    setBusy(false);
  };

  return (
    <Dialog
      title="This project is not saved"
      onClose={onClose}
      actions={
        <>
          <Button look="danger" onPress={() => void closeProject({ discard: true })}>
            Close without saving
          </Button>
          <Button isDisabled={isBusy} onPress={() => void saveCopy()}>
            Save a copy and close
          </Button>
          <Button look="primary" autoFocus onPress={onClose}>
            Stay here
          </Button>
        </>
      }
    >
      <div className={body.stack}>
        <p>
          <strong>{name}</strong> has changes that could not be written. They are all here in the
          window.
        </p>
        {reason === null ? null : <p>{reason}</p>}
        <Problem>{problem}</Problem>
      </div>
    </Dialog>
  );
}
