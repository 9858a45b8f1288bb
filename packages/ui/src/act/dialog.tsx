import type { ReactNode } from 'react';
import { Dialog as AriaDialog, Heading, Modal, ModalOverlay } from 'react-aria-components/Modal';
import { classes } from '../base/classes.ts';
import { Icon } from '../base/icon.tsx';
import { useUiTexts } from '../base/use-ui-texts.ts';
import { Button } from './button.tsx';
import styles from './dialog.module.css';

export interface DialogProps {
  title: string;
  children: ReactNode;
  isOpen: boolean;
  /** Escape, the cross, the cancel button, a press outside. */
  onClose: () => void;
  /** With `onConfirm`, shows the two buttons of a decision. */
  confirmLabel?: string;
  onConfirm?: () => void;
  cancelLabel?: string;
  tone?: 'normal' | 'danger';
  /** The decision is being carried out. */
  pending?: boolean;
}

/** Asks for a decision, or shows something that interrupts. Keeps focus inside, gives it back after. */
export function Dialog(props: DialogProps) {
  const { title, children, isOpen, onClose, confirmLabel, onConfirm, cancelLabel, tone = 'normal', pending } = props;
  const texts = useUiTexts();
  return (
    <ModalOverlay
      className={classes(styles.scrim)}
      isOpen={isOpen}
      onOpenChange={(open) => open || onClose()}
      isDismissable={!pending}
      isKeyboardDismissDisabled={pending ?? false}
    >
      <Modal className={classes(styles.modal)}>
        <AriaDialog className={classes(styles.dialog)} role={tone === 'danger' ? 'alertdialog' : 'dialog'}>
          <Heading slot="title" level={2} className={classes(styles.title)}>
            {title}
          </Heading>
          <button type="button" className={styles.close} aria-label={texts.close} onClick={onClose} disabled={pending}>
            <Icon name="close" />
          </button>
          <div className={styles.body}>{children}</div>
          {onConfirm && (
            <div className={styles.actions}>
              <Button variant={tone === 'danger' ? 'danger' : 'primary'} pending={pending} onPress={onConfirm}>
                {confirmLabel ?? texts.confirm}
              </Button>
              <Button variant="quiet" disabled={pending} onPress={onClose}>
                {cancelLabel ?? texts.cancel}
              </Button>
            </div>
          )}
        </AriaDialog>
      </Modal>
    </ModalOverlay>
  );
}
