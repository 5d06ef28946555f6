import { useEffect, useRef } from 'react';
import { Dialog as AriaDialog, Heading, Modal, ModalOverlay } from 'react-aria-components';
import styles from './Dialog.module.css';

interface Props {
  title: string;
  children: React.ReactNode;
  /** Buttons at the foot, the one that goes on last. */
  actions?: React.ReactNode;
  width?: 'narrow' | 'normal' | 'wide';
  /** A title that is only read out, where the dialog's first field says it already. */
  hideTitle?: boolean;
  /** False while closing would lose something that cannot be had again. */
  dismissable?: boolean;
  onClose(): void;
}

/** A dialog over the window. Esc and a press outside close it; the focus goes back where it was. */
export function Dialog({
  title,
  children,
  actions,
  width = 'normal',
  hideTitle = false,
  dismissable = true,
  onClose,
}: Props) {
  const dialog = useRef<HTMLElement>(null);
  useEffect(() => {
    // A control that goes or is disabled leaves the focus to the page, where Esc is nobody's.
    const frame = requestAnimationFrame(() => {
      if (document.activeElement?.matches('body, :disabled')) dialog.current?.focus();
    });
    return () => cancelAnimationFrame(frame);
  });
  return (
    <ModalOverlay
      isOpen
      isDismissable={dismissable}
      isKeyboardDismissDisabled={!dismissable}
      onOpenChange={(open) => {
        if (!open) onClose();
      }}
      className={styles.overlay}
    >
      <Modal className={`${styles.modal} ${styles[width]}`}>
        <AriaDialog ref={dialog} className={styles.dialog}>
          <Heading slot="title" className={hideTitle ? 'visually-hidden' : styles.title}>
            {title}
          </Heading>
          <div className={styles.body}>{children}</div>
          {actions ? <div className={styles.actions}>{actions}</div> : null}
        </AriaDialog>
      </Modal>
    </ModalOverlay>
  );
}
