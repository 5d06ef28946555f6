import { useRef, useState } from 'react';
import { useStore } from '../project/model/store';
import { useSession } from '../project/session/useSession';
import { Button } from '../ui/Button';
import { Dialog } from '../ui/Dialog';
import body from '../ui/DialogBody.module.css';
import { Checkbox } from '../ui/fields/Checkbox';
import styles from './Protection.module.css';

/** Shows a recovery key, which can never be shown again. */
export function RecoveryKeyDialog({
  recoveryKey,
  onClose,
}: {
  recoveryKey: string;
  onClose(): void;
}) {
  const session = useSession();
  const name = useStore(session.name);
  const shown = useRef<HTMLElement>(null);
  const [isKept, setKept] = useState(false);
  const [copied, setCopied] = useState<string | null>(null);
  const copy = async () => {
    try {
      await navigator.clipboard.writeText(recoveryKey);
      setCopied('Copied. Put it where only you find it, then copy something else.');
    } catch (error) {
      if (!(error instanceof DOMException)) throw error;
      if (shown.current) getSelection()?.selectAllChildren(shown.current);
      setCopied('It is selected: copy it with the keys you copy with.');
    }
  };
  return (
    <Dialog
      title="Keep this recovery key"
      dismissable={false}
      onClose={onClose}
      actions={
        <>
          <Button onPress={() => void copy()}>Copy</Button>
          <Button look="primary" isDisabled={!isKept} onPress={onClose}>
            Done
          </Button>
        </>
      }
    >
      <div className={body.stack}>
        <p>
          The project is protected. If the passphrase is forgotten, this key opens it, together with
          the file “{name}.recovery.age” beside the project. It is shown only now, and kept nowhere.
        </p>
        <code ref={shown} className={styles.key}>
          {recoveryKey}
        </code>
        <p>Print it or write it down, and keep it away from this computer.</p>
        <Checkbox isSelected={isKept} onChange={setKept} autoFocus>
          I have kept it
        </Checkbox>
        <p role="status">{copied}</p>
      </div>
    </Dialog>
  );
}
