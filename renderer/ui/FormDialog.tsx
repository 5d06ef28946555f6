import { useId } from 'react';
import { Button } from './Button';
import { Dialog } from './Dialog';
import body from './DialogBody.module.css';

interface Props extends Omit<React.ComponentProps<typeof Dialog>, 'actions'> {
  /** What the button that goes on says; Enter in a field does the same. */
  action: string;
  /** Stands before the other buttons. */
  besides?: React.ReactNode;
  /** While it is being done. */
  isBusy?: boolean;
  ref?: React.Ref<HTMLFormElement>;
  onSubmit(): void;
}

/** A dialog that is filled in, and sent or cancelled. */
export function FormDialog({
  action,
  besides,
  isBusy = false,
  ref,
  onSubmit,
  children,
  ...dialog
}: Props) {
  const form = useId();
  return (
    <Dialog
      {...dialog}
      actions={
        <>
          {besides}
          <Button isDisabled={dialog.dismissable === false} onPress={dialog.onClose}>
            Cancel
          </Button>
          <Button look="primary" type="submit" form={form} isDisabled={isBusy}>
            {action}
          </Button>
        </>
      }
    >
      <form
        ref={ref}
        id={form}
        className={body.stack}
        onSubmit={(event) => {
          event.preventDefault();
          if (!isBusy) onSubmit();
        }}
      >
        {children}
      </form>
    </Dialog>
  );
}
