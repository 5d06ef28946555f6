import { useState } from 'react';
import type { ProjectSecret } from '../../shared/ipc/contract';
import type { OpenedProject } from '../../shared/ipc/openedProject';
import { useApp } from '../ui/AppContext';
import { Button } from '../ui/Button';
import { FormDialog } from '../ui/FormDialog';
import { Checkbox } from '../ui/fields/Checkbox';
import styles from './Protection.module.css';
import { SecretField } from './SecretField';

interface Props {
  handle: string;
  /** What is asked for, and why, in plain words. */
  message: string;
  onUnlocked(opened: OpenedProject, by: ProjectSecret['kind']): Promise<void>;
  onClose(): void;
}

const WORDS = {
  passphrase: { label: 'Passphrase', empty: 'Give the passphrase.' },
  recoveryKey: { label: 'Recovery key', empty: 'Give the recovery key.' },
} as const;

/** Asks for what opens a protected project. */
export function UnlockDialog({ handle, message, onUnlocked, onClose }: Props) {
  const { host } = useApp();
  const [kind, setKind] = useState<ProjectSecret['kind']>('passphrase');
  const [text, setText] = useState('');
  const [isShown, setShown] = useState(false);
  const [problem, setProblem] = useState<string | undefined>();
  const [busy, setBusy] = useState(false);
  const { label, empty } = WORDS[kind];

  const unlock = async () => {
    if (text === '') {
      setProblem(empty);
      return;
    }
    setBusy(true);
    setProblem(undefined);
    const secret: ProjectSecret =
      kind === 'passphrase' ? { kind, passphrase: text } : { kind, key: text };
    const opened = await host.call('project.unlock', { handle, secret });
    setBusy(false);
    if (opened.ok) await onUnlocked(opened.value, kind);
    else setProblem(opened.error.message);
  };

  return (
    <FormDialog
      title="This project is locked"
      width="narrow"
      action={busy ? 'Opening' : 'Open'}
      isBusy={busy}
      onSubmit={() => void unlock()}
      onClose={onClose}
    >
      <p>{message}</p>
      <SecretField
        key={kind}
        label={label}
        isShown={isShown || kind === 'recoveryKey'}
        hint={
          kind === 'recoveryKey'
            ? 'It begins with AGE-SECRET-KEY-1. The file that it opens, whose name ends in “.recovery.age”, must lie beside the project.'
            : ''
        }
        error={problem}
        autoFocus
        value={text}
        onChange={(value) => {
          setText(value);
          setProblem(undefined);
        }}
      />
      <div className={styles.row}>
        {kind === 'passphrase' ? (
          <Checkbox isSelected={isShown} onChange={setShown}>
            Show it
          </Checkbox>
        ) : (
          <span />
        )}
        <Button
          look="quiet"
          onPress={() => {
            setKind(kind === 'passphrase' ? 'recoveryKey' : 'passphrase');
            setText('');
            setProblem(undefined);
          }}
        >
          {kind === 'passphrase' ? 'I have the recovery key' : 'I have the passphrase'}
        </Button>
      </div>
    </FormDialog>
  );
}
