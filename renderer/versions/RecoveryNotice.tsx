import { useEffect, useRef, useState } from 'react';
import { useSession, useWorkspace } from '../project/session/useSession';
import { useApp } from '../ui/AppContext';
import { Button } from '../ui/Button';
import { momentWords } from '../ui/words/momentWords';
import styles from './RecoveryNotice.module.css';
import { restoreUnsaved } from './settleUnsavedWork';
import { useUnsavedWork } from './useUnsavedWork';

/** Offers what an earlier session of this project could not save. */
export function RecoveryNotice() {
  const session = useSession();
  const { host } = useApp();
  const [settled, setSettled] = useState(0);
  const found = useUnsavedWork(session, settled);
  const isLooking = useWorkspace(({ dialog }) => dialog?.kind === 'recovery');
  const wasLooking = useRef(false);
  useEffect(() => {
    // The dialog may have settled it.
    if (wasLooking.current && !isLooking) setSettled((count) => count + 1);
    wasLooking.current = isLooking;
  }, [isLooking]);
  if (!found) return null;
  const { unsaved, words } = found;
  return (
    <div role="status" className={styles.notice}>
      <p>
        Galley ended while this project had unsaved changes of {momentWords(unsaved.keptAt)}:{' '}
        {words}.
      </p>
      <Button onPress={() => session.openDialog({ kind: 'recovery', unsaved })}>
        Look at them…
      </Button>
      <Button
        look="primary"
        onPress={() => {
          // This notice goes with the focus it has.
          session.focus();
          void restoreUnsaved(session, host, unsaved).then(() => setSettled((count) => count + 1));
        }}
      >
        Restore
      </Button>
    </div>
  );
}
