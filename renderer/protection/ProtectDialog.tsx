import { useEffect, useRef, useState } from 'react';
import { useStore } from '../project/model/store';
import { useSession } from '../project/session/useSession';
import { useApp } from '../ui/AppContext';
import { Button } from '../ui/Button';
import { FormDialog } from '../ui/FormDialog';
import { Checkbox } from '../ui/fields/Checkbox';
import { Problem } from '../ui/Problem';
import styles from './Protection.module.css';
import { FEWEST_LETTERS, passphraseStrength, type Strength } from './passphraseStrength';
import { SecretField } from './SecretField';

const STRENGTHS: Readonly<Record<Strength, string>> = {
  short: `At least ${FEWEST_LETTERS} characters; four or five unusual words are best.`,
  weak: 'Weak: it could be guessed. Four or five unusual words are best.',
  fair: 'Fair: it takes much to guess it.',
  strong: 'Strong: nobody will guess it.',
};

/** Protects the project with a passphrase, or gives a protected one another. */
export function ProtectDialog({ onClose }: { onClose(): void }) {
  const { host } = useApp();
  const session = useSession();
  const wasProtected = useStore(session.isProtected);
  // What is said must not change under the person while it is done.
  const [isChange] = useState(wasProtected);
  const [first, setFirst] = useState('');
  const [second, setSecond] = useState('');
  const [isShown, setShown] = useState(false);
  const [withRecovery, setWithRecovery] = useState(true);
  const [problem, setProblem] = useState<{ where: 'first' | 'second'; words: string } | null>(null);
  const [failure, setFailure] = useState<string | null>(null);
  const [busy, setBusy] = useState(false);
  const element = useRef<HTMLFormElement>(null);
  useEffect(() => {
    if (problem) element.current?.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus();
  }, [problem]);

  const protect = async () => {
    if (passphraseStrength(first) === 'short') {
      setProblem({ where: 'first', words: STRENGTHS.short });
      return;
    }
    if (!isShown && first !== second) {
      setProblem({ where: 'second', words: 'This is not the same as above.' });
      return;
    }
    setBusy(true);
    setFailure(null);
    const done = await host.call('project.protect', {
      handle: session.handle,
      passphrase: first,
      withRecovery,
    });
    setBusy(false);
    if (!done.ok) {
      setFailure(done.error.message);
      return;
    }
    session.setProtected(true);
    const message = done.value.notices.join(' ') || 'Protected with the passphrase.';
    const { recoveryKey: key } = done.value;
    session.say(message);
    if (key === undefined) session.closeDialog();
    else session.openDialog({ kind: 'recoveryKey', key });
  };

  const strength = passphraseStrength(first);
  const errorAt = (where: 'first' | 'second') =>
    problem?.where === where ? problem.words : undefined;
  return (
    <FormDialog
      title={isChange ? 'Change the passphrase' : 'Protect with a passphrase'}
      dismissable={!busy}
      action={actionWords(isChange, busy)}
      besides={
        isChange ? (
          <Button isDisabled={busy} onPress={() => session.openDialog({ kind: 'unprotect' })}>
            Remove protection…
          </Button>
        ) : null
      }
      isBusy={busy}
      ref={element}
      onSubmit={() => void protect()}
      onClose={onClose}
    >
      <p>
        {isChange
          ? 'The project, its earlier versions and its attached files will open with the new passphrase alone. An old recovery key opens nothing any more.'
          : 'The project, its earlier versions and its attached files are sealed, and open with this passphrase alone. The name of its file stays readable. Evidence bundles are sealed, other reports that you export are not.'}
      </p>
      <SecretField
        label={isChange ? 'New passphrase' : 'Passphrase'}
        isShown={isShown}
        hint={errorAt('first') === undefined ? STRENGTHS[strength] : ''}
        error={errorAt('first')}
        autoFocus
        value={first}
        onChange={(text) => {
          setFirst(text);
          setProblem(null);
        }}
      />
      {isShown ? null : (
        <SecretField
          label="The same once more"
          isShown={false}
          error={errorAt('second')}
          value={second}
          onChange={(text) => {
            setSecond(text);
            setProblem(null);
          }}
        />
      )}
      <Checkbox isSelected={isShown} onChange={setShown}>
        Show it
      </Checkbox>
      <Checkbox
        isSelected={withRecovery}
        onChange={setWithRecovery}
        hint="Shown once, to be printed or kept in another place. It opens the project if the passphrase is forgotten."
      >
        Make a recovery key
      </Checkbox>
      <p className={styles.warning}>
        {withRecovery
          ? 'Without the passphrase and without the recovery key nobody can open this project again, and nobody can help.'
          : 'Without the passphrase nobody can open this project again, and nobody can help.'}
      </p>
      <Problem>{failure}</Problem>
    </FormDialog>
  );
}

function actionWords(isChange: boolean, busy: boolean): string {
  if (busy) return 'Sealing';
  return isChange ? 'Change' : 'Protect';
}
