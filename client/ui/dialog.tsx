/**
 * A dialog in the middle, or a sheet from the right (wide) or the bottom (narrow). Focus is kept inside and given back;
 * Escape and a tap outside close it, and nothing in it is lost by that unless its owner throws it away.
 */
import type { ReactNode } from 'react';
import { Dialog as AriaDialog, Heading, Modal, ModalOverlay } from 'react-aria-components';
import { X } from 'lucide-react';
import { CONTROL_WORDS } from '#shared/words/screens.ts';
import { cx } from './cx.ts';
import styles from './dialog.module.css';
import { IconButton } from './icon-button.tsx';

export interface DialogProps {
  readonly isOpen: boolean;
  readonly onClose: () => void;
  readonly title: string;
  readonly children: ReactNode;
  /** buttons, the main one last */
  readonly actions?: ReactNode;
  /** px, most */
  readonly width?: 480 | 640 | 800;
  /** false while something is under way that must not be walked away from */
  readonly isDismissable?: boolean;
}

export function Dialog(props: DialogProps) {
  return <Layer {...props} kind="dialog" />;
}

export function Sheet(props: DialogProps) {
  return <Layer {...props} kind="sheet" />;
}

function Layer(props: DialogProps & { readonly kind: 'dialog' | 'sheet' }) {
  const { isOpen, onClose, title, children, actions, kind, width = 480, isDismissable = true } = props;
  return (
    <ModalOverlay
      className={cx(styles['veil'], styles[`${kind}Veil`])}
      isOpen={isOpen}
      isDismissable={isDismissable}
      isKeyboardDismissDisabled={!isDismissable}
      onOpenChange={(next) => {
        if (!next) onClose();
      }}
    >
      <Modal className={cx(styles[kind], styles[`w${width}`])}>
        <AriaDialog className={cx(styles['body'])}>
          <header className={styles['head']}>
            <Heading slot="title" level={2} className={cx(styles['title'])}>
              {title}
            </Heading>
            {isDismissable && (
              <IconButton icon={<X aria-hidden />} label={CONTROL_WORDS.close} onPress={onClose} />
            )}
          </header>
          <div className={styles['content']}>{children}</div>
          {actions !== undefined && <footer className={styles['actions']}>{actions}</footer>}
        </AriaDialog>
      </Modal>
    </ModalOverlay>
  );
}
