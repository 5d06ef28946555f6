import type { Session } from '../project/session';
import { useStore } from '../project/store';
import { Button } from '../ui/Button';
import styles from './ModeBars.module.css';
import { placing } from './placing';

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

/** Says that a detached place, or a claim, waits for its words, and gives that up. */
export function AttachBar({ session }: { session: Session }) {
  const attaching = useStore(session.workspace, (workspace) => workspace.attaching);
  const adding = useStore(placing(session), (claim) => claim);
  const detached = attaching ? session.view().byAnchor.get(attaching) : undefined;
  const claim = detached ?? (adding ? session.view().byId.get(adding) : undefined);
  if (!claim) return null;
  const cancel = () => {
    placing(session).set(null);
    session.workspace.update((workspace) => ({ ...workspace, attaching: null }));
  };
  return (
    <div className={styles.bar} role="status">
      <p>
        <b>
          {detached
            ? `Attaching claim ${claim.number} again.`
            : `Another place for claim ${claim.number}.`}
        </b>{' '}
        Select the words where it stands {detached ? 'now' : 'too'}, then press Enter.
      </p>
      <Button keys="Esc" onPress={cancel}>
        Cancel
      </Button>
    </div>
  );
}
