import { useEffect, useRef, useState } from 'react';
import type { LinkState } from '../../host/serve/serveLink';
import { useStore } from '../../project/model/store';
import { useSession, useWorkspace } from '../../project/session/useSession';
import { useApp } from '../../ui/AppContext';
import { Button } from '../../ui/Button';
import { linkWords, useLink } from '../useLink';
import styles from './OpeningNotices.module.css';

/** What stands between the open project and who saves it: no server, or a passphrase that was forgotten meanwhile. */
export function LinkNotice() {
  const session = useSession();
  const { host } = useApp();
  const link = useLink(host);
  const unsaved = useStore(session.unsavedWork);
  if (useIsForgotten(link)) {
    return (
      <div role="alert" className={styles.notice}>
        <p>
          Galley does not have the passphrase of this project any more, because it was started again
          or did not hear from this window. Nothing is lost: your changes are here, and are saved
          once you give it.
        </p>
        <Button onPress={() => session.openDialog({ kind: 'unlockAgain' })}>Unlock…</Button>
      </div>
    );
  }
  const words = linkWords(link);
  if (words === null) return null;
  return (
    <div role="alert" className={styles.notice}>
      <p>
        {words} {unsaved.kind === 'kept' ? KEPT : ''}
      </p>
    </div>
  );
}

/** Whether main has to be given the passphrase again; it is asked for at once. */
function useIsForgotten(link: LinkState): boolean {
  const session = useSession();
  const { host } = useApp();
  const save = useStore(session.save.state);
  const isCovered = useWorkspace(({ dialog }) => dialog !== null);
  const [isSeen, setSeen] = useState(false);
  const mustLook = useRef(false);
  const isThere = link.kind === 'proved';
  useEffect(() => {
    if (!isThere) mustLook.current = true;
    // After each dialog as well, which may have been the one that asks.
    if (!isThere || isCovered || !mustLook.current || !session.isProtected.get()) return;
    let isCurrent = true;
    void host.call('project.stat', { handle: session.handle }).then((looked) => {
      if (!isCurrent || (!looked.ok && looked.error.code === 'unavailable')) return;
      const isLocked = !looked.ok && looked.error.code === 'protected';
      mustLook.current = isLocked;
      setSeen(isLocked);
    });
    return () => {
      isCurrent = false;
    };
  }, [session, host, isThere, isCovered]);
  const isForgotten = isThere && (isSeen || ('error' in save && save.error.code === 'protected'));
  useEffect(() => {
    if (isForgotten && session.workspace.get().dialog === null) {
      session.openDialog({ kind: 'unlockAgain' });
    }
  }, [session, isForgotten]);
  return isForgotten;
}

const KEPT = 'What is not saved is kept in this browser meanwhile.';
