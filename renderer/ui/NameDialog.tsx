import { useState } from 'react';
import { FormDialog } from './FormDialog';
import { TextField } from './fields/TextField';
import { MOST_NAME_LETTERS } from './suggestName';

interface Props {
  title: string;
  label: string;
  hint: string;
  initial: string;
  /** What the button that goes on says. */
  action: string;
  /** Does it; answers why it could not, in plain words, or `null` when it is done. */
  onName(name: string): Promise<string | null>;
  onClose(): void;
}

/** Asks for the name of a project. */
export function NameDialog({ title, label, hint, initial, action, onName, onClose }: Props) {
  const [name, setName] = useState(initial);
  const [problem, setProblem] = useState<string | undefined>();
  const [busy, setBusy] = useState(false);
  const submit = async () => {
    const text = name.trim();
    if (text === '') {
      setProblem('Give it a name.');
      return;
    }
    setBusy(true);
    const failure = await onName(text);
    setBusy(false);
    if (failure === null) onClose();
    else setProblem(failure);
  };
  return (
    <FormDialog
      title={title}
      width="narrow"
      action={action}
      isBusy={busy}
      onSubmit={() => void submit()}
      onClose={onClose}
    >
      <TextField
        label={label}
        hint={hint}
        error={problem}
        autoFocus
        onFocus={(event) => {
          if (event.target instanceof HTMLInputElement) event.target.select();
        }}
        autoComplete="off"
        maxLength={MOST_NAME_LETTERS}
        validationBehavior="aria"
        value={name}
        onChange={(text) => {
          setName(text);
          setProblem(undefined);
        }}
      />
    </FormDialog>
  );
}
