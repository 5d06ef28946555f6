import { useState } from 'react';
import { goToTab } from '../../host/serve/projectTabs';
import { useStore } from '../../project/model/store';
import { takeOver } from '../../project/session/takeOver';
import { useSession } from '../../project/session/useSession';
import { useApp } from '../../ui/AppContext';
import { Button } from '../../ui/Button';
import styles from './OpeningNotices.module.css';

/** What was repaired when the project was opened, and why it cannot be saved in its place. */
export function OpeningNotices() {
  const session = useSession();
  const [dismissed, setDismissed] = useState(false);
  const { host, open } = useApp();
  const { notices } = session;
  const readOnly = useStore(session.readOnly);
  const unsaved = useStore(session.unsavedWork);
  const state = useStore(session.save.state);
  return (
    <>
      {readOnly === null ? null : (
        <div role="status" className={styles.notice}>
          <p>
            {readOnly.reason}
            {state.kind === 'saved' ? null : ' What you changed since is kept in this window.'}
          </p>
          {readOnly.isInUse && host.server ? (
            <Button
              onPress={() => {
                if (!goToTab(session.handle)) session.say(NOT_REACHED);
              }}
            >
              Go to its tab
            </Button>
          ) : null}
          {readOnly.isInUse ? (
            <Button onPress={() => void takeOver(session, { host, open })}>Take over</Button>
          ) : null}
          <Button onPress={() => session.openDialog({ kind: 'saveCopy' })}>Save a copy…</Button>
        </div>
      )}
      {unsaved.kind === 'failed' ? (
        <div role="alert" className={styles.notice}>
          <p>
            Your unsaved changes could not be kept apart from the project either.{' '}
            {unsaved.error.message} Do not close this window before they are saved.
          </p>
          <Button onPress={() => session.openDialog({ kind: 'saveCopy' })}>Save a copy…</Button>
        </div>
      ) : null}
      {dismissed || notices.length === 0 ? null : (
        <div role="status" className={styles.notice}>
          <ul>
            {notices.map((notice) => (
              <li key={notice}>{notice}</li>
            ))}
          </ul>
          <Button
            onPress={() => {
              session.focus();
              setDismissed(true);
            }}
          >
            Understood
          </Button>
        </div>
      )}
    </>
  );
}

const NOT_REACHED =
  'The tab that writes this project cannot be brought to the front from here. Look for its name among your tabs and windows.';
