import { Button, Modal } from '@mantine/core';
import type { ReactNode } from 'react';
import { useCommonTexts } from '../lib/i18n/common.texts';
import classes from './dialog.module.css';

interface Props {
  opened: boolean;
  title: string;
  children: ReactNode;
  confirmText: string;
  color: 'live' | 'fault' | 'brand';
  onConfirm: () => void;
  onClose: () => void;
}

/** The second step before something that cannot be taken back at once. */
export function ConfirmDialog({ opened, title, children, confirmText, color, onConfirm, onClose }: Props) {
  const t = useCommonTexts();
  return (
    <Modal opened={opened} onClose={onClose} title={title} closeButtonProps={{ 'aria-label': t('close') }}>
      <div className={classes.body}>{children}</div>
      <div className={classes.actions}>
        <Button variant="default" size="md" onClick={onClose} data-autofocus>
          {t('cancel')}
        </Button>
        <Button
          color={color}
          size="md"
          onClick={() => {
            onClose();
            onConfirm();
          }}
        >
          {confirmText}
        </Button>
      </div>
    </Modal>
  );
}
