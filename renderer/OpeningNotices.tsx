import { useState } from 'react';
import styles from './OpeningNotices.module.css';
import { useSession } from './project/useSession';
import { useApp } from './ui/AppContext';
import { Button } from './ui/Button';

/** What was repaired when the project was opened, and why it cannot be saved in its place. */
export function OpeningNotices() {
  const session = useSession();
  const [dismissed, setDismissed] = useState(false);
  const { host, open } = useApp();
  const { notices, readOnly, isLocked, handle } = session;
  const takeOver = async () => {
    const opened = await host.call('project.open', { handle, takeOver: true });
    if (opened.ok) await open(opened.value);
    else session.workspace.update((current) => ({ ...current, message: opened.error.message }));
  };
  return (
    <div>
      {readOnly === undefined ? null : (
        <div role="status" className={styles.notice}>
          <p>{readOnly}</p>
          {isLocked ? <Button onPress={() => void takeOver()}>Take over</Button> : null}
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
