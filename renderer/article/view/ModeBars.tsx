import type { Session } from '../../project/session/session';
import { Button } from '../../ui/Button';
import { useWaiting } from '../commands/waiting';
import styles from './ModeBars.module.css';

/** Says that the text can be changed now, and ends that. */
export function CorrectBar({ session }: { session: Session }) {
  const done = () => {
    session.setCorrecting(false);
    session.focus();
  };
  return (
    <div className={styles.bar} role="status">
      <p>
        <b>Correcting the text.</b> Claims stay on their words. A checked claim whose words change
        is shown as stale; one whose words are gone is listed above the text.
      </p>
      <Button look="primary" keys="F2" onPress={done}>
        Done
      </Button>
    </div>
  );
}

/** Says that a detached place, or a claim, waits for its words, and gives that up. */
export function AttachBar({ session }: { session: Session }) {
  const shown = useWaiting(session);
  if (!shown) return null;
  const { claim, waiting } = shown;
  const isDetached = waiting.kind === 'anchor';
  return (
    <div className={styles.bar} role="status">
      <p>
        <b>
          {isDetached
            ? `Attaching claim ${claim.number} again.`
            : `Another place for claim ${claim.number}.`}
        </b>{' '}
        Select the words where it stands {isDetached ? 'now' : 'too'}, then press Enter.
      </p>
      <Button keys="Esc" onPress={() => session.waitFor(null)}>
        Cancel
      </Button>
    </div>
  );
}
