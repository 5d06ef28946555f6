import { useId, useState } from 'react';
import { Button } from './Button';
import { Dialog } from './Dialog';
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
  const form = useId();
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
    <Dialog
      title={title}
      width="narrow"
      onClose={onClose}
      actions={
        <>
          <Button onPress={onClose}>Cancel</Button>
          <Button look="primary" type="submit" form={form} isDisabled={busy}>
            {action}
          </Button>
        </>
      }
    >
      <form
        id={form}
        onSubmit={(event) => {
          event.preventDefault();
          if (!busy) void submit();
        }}
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
      </form>
    </Dialog>
  );
}
