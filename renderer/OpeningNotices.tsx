import { useState } from 'react';
import styles from './OpeningNotices.module.css';
import { useStore } from './project/store';
import { takeOver } from './project/takeOver';
import { useSession } from './project/useSession';
import { useApp } from './ui/AppContext';
import { Button } from './ui/Button';

/** What was repaired when the project was opened, and why it cannot be saved in its place. */
export function OpeningNotices() {
  const session = useSession();
  const [dismissed, setDismissed] = useState(false);
  const { host, open } = useApp();
  const { notices } = session;
  const readOnly = useStore(session.readOnly, (value) => value);
  const state = useStore(session.save.state, (value) => value);
  return (
    <div>
      {readOnly === null ? null : (
        <div role="status" className={styles.notice}>
          <p>
            {readOnly.reason}
            {state.kind === 'saved' ? null : ' What you changed since is kept in this window.'}
          </p>
          {readOnly.isLocked ? (
            <Button onPress={() => void takeOver(session, { host, open })}>Take over</Button>
          ) : null}
          <Button
            onPress={() =>
              session.workspace.update((current) => ({ ...current, dialog: { kind: 'saveCopy' } }))
            }
          >
            Save a copy…
          </Button>
        </div>
      )}
      {dismissed || notices.length === 0 ? null : (
        <div role="status" className={styles.notice}>
          <ul>
            {notices.map((notice) => (
              <li key={notice}>{notice}</li>
            ))}
          </ul>
          <Button onPress={() => setDismissed(true)}>Understood</Button>
        </div>
      )}
    </div>
  );
}
