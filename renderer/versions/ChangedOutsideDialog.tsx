import { useState } from 'react';
import { useStore } from '../project/model/store';
import { presentText } from '../project/session/presentText';
import { useSession } from '../project/session/useSession';
import { useApp } from '../ui/AppContext';
import { Button } from '../ui/Button';
import { Dialog } from '../ui/Dialog';
import body from '../ui/DialogBody.module.css';
import { Checkbox } from '../ui/fields/Checkbox';
import { Problem } from '../ui/Problem';
import { Scrolled } from '../ui/rows/Scrolled';
import styles from './ChangedOutsideDialog.module.css';
import { useChangedOutside } from './useChangedOutside';
import { VersionDifferences } from './VersionDifferences';

/** Somebody else wrote the file since it was read: which version to go on with. Neither is lost. */
export function ChangedOutsideDialog({ onClose }: { onClose(): void }) {
  const { host, open } = useApp();
  const session = useSession();
  const name = useStore(session.name);
  const [keepMine, setKeepMine] = useState(true);
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<string | null>(null);
  const { change, compare } = useChangedOutside(session);

  const goOn = async (version: 'theirs' | 'mine') => {
    setBusy(true);
    setProblem(null);
    const failure = await switchTo(version);
    setBusy(false);
    setProblem(failure);
  };

  /** Answers why it could not, in plain words; the window has not changed then. */
  const switchTo = async (version: 'theirs' | 'mine'): Promise<string | null> => {
    let handle = session.handle;
    if (version === 'mine' || keepMine) {
      const copy = await host.call('project.saveCopy', {
        handle,
        name: `${name} (my version)`,
        text: presentText(session),
      });
      if (!copy.ok) return copy.error.message;
      if (version === 'mine') handle = copy.value.handle;
    }
    const opened = await host.call('project.open', { handle });
    if (!opened.ok) return opened.error.message;
    onClose();
    await open(opened.value);
    return null;
  };

  return (
    <Dialog
      title="The file was changed outside this window"
      onClose={onClose}
      width={change.kind === 'compared' ? 'wide' : 'normal'}
      actions={
        <>
          {change.kind === 'compared' ? null : (
            <Button isDisabled={change.kind === 'reading'} onPress={() => void compare()}>
              Compare
            </Button>
          )}
          <Button onPress={onClose}>Decide later</Button>
          <Button isDisabled={busy} onPress={() => void goOn('theirs')}>
            Load the other version
          </Button>
          <Button look="primary" isDisabled={busy} onPress={() => void goOn('mine')}>
            Go on with mine, as a copy
          </Button>
        </>
      }
    >
      <div className={body.stack}>
        <p>
          Another program, another window or a sync folder has written <strong>{name}</strong> since
          you opened it. Nothing was overwritten: their version is in the file, yours is here in the
          window. Until you decide, Galley does not save this project.
        </p>
        {change.kind === 'compared' ? null : (
          <dl className={styles.choices}>
            <dt>Go on with mine, as a copy</dt>
            <dd>
              Your version becomes a project of its own in the library, “{name} (my version)”. The
              file keeps theirs.
            </dd>
            <dt>Load the other version</dt>
            <dd>The window shows what is in the file now.</dd>
          </dl>
        )}
        <Checkbox isSelected={keepMine} onChange={setKeepMine}>
          When loading the other version, keep mine as a copy in the library
        </Checkbox>
        {change.kind === 'reading' ? <p role="status">Comparing the two</p> : null}
        {change.kind === 'failed' ? <Problem>{change.message}</Problem> : null}
        {change.kind === 'compared' ? (
          <>
            <dl className={styles.changes}>
              <dt>In the file</dt>
              <dd>{change.theirs}</dd>
              <dt>In this window</dt>
              <dd>{change.mine}</dd>
            </dl>
            <Scrolled label="What differs" className={body.compared}>
              <VersionDifferences
                comparison={change.comparison}
                names={{ before: 'In the file', after: 'In this window' }}
              />
            </Scrolled>
          </>
        ) : null}
        <Problem>{problem}</Problem>
      </div>
    </Dialog>
  );
}
