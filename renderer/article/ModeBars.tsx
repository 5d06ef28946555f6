import type { Session } from '../project/session';
import { useStore } from '../project/store';
import { Button } from '../ui/Button';
import styles from './ModeBars.module.css';

/** Says that the text can be changed now, and ends that. */
export function CorrectBar({ session }: { session: Session }) {
  const done = () => {
    session.setCorrecting(false);
    session.editor.view.focus();
  };
  return (
    <div className={styles.bar} role="status">
      <p>
        <b>Correcting the text.</b> Claims keep their places; a checked claim whose words change is
        shown as stale.
      </p>
      <Button look="primary" keys="F2" onPress={done}>
        Done
      </Button>
    </div>
  );
}

/** Says that a detached place waits for its words, and gives that up. */
export function AttachBar({ session }: { session: Session }) {
  const attaching = useStore(session.workspace, (workspace) => workspace.attaching);
  const claim = attaching ? session.view().byAnchor.get(attaching) : undefined;
  if (!claim) return null;
  const cancel = () => session.workspace.update((workspace) => ({ ...workspace, attaching: null }));
  return (
    <div className={styles.bar} role="status">
      <p>
        <b>Attaching claim {claim.number} again.</b> Select the words where it stands now, then
        press Enter.
      </p>
      <Button keys="Esc" onPress={cancel}>
        Cancel
      </Button>
    </div>
  );
}
