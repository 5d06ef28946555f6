import { useState } from 'react';
import { compareProjects } from '../../shared/project/compare/compareProjects';
import { useSession } from '../project/session/useSession';
import type { UnsavedState } from '../project/session/workspace';
import { useApp } from '../ui/AppContext';
import { Button } from '../ui/Button';
import { Dialog } from '../ui/Dialog';
import body from '../ui/DialogBody.module.css';
import { Problem } from '../ui/Problem';
import { Scrolled } from '../ui/rows/Scrolled';
import { momentWords } from '../ui/words/momentWords';
import styles from './RecoveryDialog.module.css';
import { copyUnsaved, discardUnsaved, restoreUnsaved } from './settleUnsavedWork';
import { VersionDifferences } from './VersionDifferences';

/** What an earlier session could not save, compared with the project, and what to do with it. */
export function RecoveryDialog({ unsaved, onClose }: { unsaved: UnsavedState; onClose(): void }) {
  const { host } = useApp();
  const session = useSession();
  const [comparison] = useState(() => compareProjects(session.present(), unsaved.project));
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<string | null>(null);
  const settle = async (work: () => Promise<string | null>) => {
    setBusy(true);
    const failure = await work();
    setBusy(false);
    if (failure === null) onClose();
    else setProblem(failure);
  };
  return (
    <Dialog
      title="Unsaved changes"
      width="wide"
      onClose={onClose}
      actions={
        <>
          <Button
            look="danger"
            isDisabled={busy}
            onPress={() =>
              void settle(async () => {
                await discardUnsaved(session, host, unsaved.id);
                return null;
              })
            }
          >
            Discard
          </Button>
          <Button onPress={onClose}>Decide later</Button>
          <Button
            isDisabled={busy}
            onPress={() => void settle(() => copyUnsaved(session, host, unsaved))}
          >
            Save as a copy
          </Button>
          <Button
            look="primary"
            isDisabled={busy}
            onPress={() =>
              void settle(async () => {
                await restoreUnsaved(session, host, unsaved);
                return null;
              })
            }
          >
            Restore
          </Button>
        </>
      }
    >
      <p className={styles.about}>
        Galley ended on {momentWords(unsaved.keptAt)} before these changes could be written.
        Restoring is one step, which undo takes back. Once discarded they are gone.
      </p>
      <Problem className={styles.problem}>{problem}</Problem>
      <Scrolled label="What differs" className={body.compared}>
        <VersionDifferences
          comparison={comparison}
          names={{ before: 'In the project', after: 'Unsaved' }}
        />
      </Scrolled>
    </Dialog>
  );
}
