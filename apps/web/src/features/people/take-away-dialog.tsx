import type { WireError } from '@diem-cau/shared';
import { Button, Modal } from '@mantine/core';
import type { ReactNode } from 'react';
import { useCommonTexts } from '../../lib/i18n/common.texts';
import { useErrorText } from '../../lib/i18n/error-text';
import { Notice } from '../../ui/notice';
import classes from './people.module.css';

interface Props {
  title: string;
  children: ReactNode;
  confirmText: string;
  busy: boolean;
  error: WireError | null;
  onConfirm: () => void;
  onClose: () => void;
}

/** Asks before something is taken away, and stays until the server has done it. */
export function TakeAwayDialog({ title, children, confirmText, busy, error, onConfirm, onClose }: Props) {
  const common = useCommonTexts();
  const errorText = useErrorText();
  return (
    <Modal opened onClose={onClose} title={title} closeButtonProps={{ 'aria-label': common('close') }}>
      <div className={classes.form}>
        {children}
        {error && <Notice tone="fault">{errorText(error)}</Notice>}
        <div className={classes.formActions}>
          <Button variant="default" size="md" onClick={onClose} data-autofocus>
            {common('cancel')}
          </Button>
          <Button color="fault" size="md" loading={busy} onClick={onConfirm}>
            {confirmText}
          </Button>
        </div>
      </div>
    </Modal>
  );
}
