import { useEffect, useRef, useState } from 'react';
import { useSession, useWorkspace } from '../project/session/useSession';
import { useApp } from '../ui/AppContext';
import { Button } from '../ui/Button';
import { momentWords } from '../ui/words/momentWords';
import styles from './RecoveryNotice.module.css';
import { restoreDraft } from './settleDraft';
import { useUnsavedDraft } from './useUnsavedDraft';

/** Offers what an earlier session of this project could not save. */
export function RecoveryNotice() {
  const session = useSession();
  const { host } = useApp();
  const [settled, setSettled] = useState(0);
  const found = useUnsavedDraft(session, settled);
  const isLooking = useWorkspace(({ dialog }) => dialog?.kind === 'recovery');
  const wasLooking = useRef(false);
  useEffect(() => {
    // The dialog may have settled it.
    if (wasLooking.current && !isLooking) setSettled((count) => count + 1);
    wasLooking.current = isLooking;
  }, [isLooking]);
  if (!found) return null;
  const { draft, words } = found;
  return (
    <div role="status" className={styles.notice}>
      <p>
        Galley ended while this project had unsaved changes of {momentWords(draft.keptAt)}: {words}.
      </p>
      <Button onPress={() => session.openDialog({ kind: 'recovery', draft })}>Look at them…</Button>
      <Button
        look="primary"
        onPress={() => {
          // This notice goes with the focus it has.
          session.focus();
          void restoreDraft(session, host, draft).then(() => setSettled((count) => count + 1));
        }}
      >
        Restore
      </Button>
    </div>
  );
}
