import type { WireError } from '@diem-cau/shared';
import { Button, Modal } from '@mantine/core';
import type { FormEvent, ReactNode } from 'react';
import { useCommonTexts } from '../../lib/i18n/common.texts';
import { FailureNotice } from '../../ui/failure-notice';
import classes from './form-dialog.module.css';

interface Props {
  title: string;
  confirmText: string;
  danger?: boolean;
  pending: boolean;
  error: WireError | null;
  onDismissError: () => void;
  onSubmit: () => void;
  onClose: () => void;
  children: ReactNode;
}

/** A second step that asks for something; it stays open until the server has done it. */
export function FormDialog({
  title,
  confirmText,
  danger = false,
  pending,
  error,
  children,
  ...props
}: Props) {
  const t = useCommonTexts();
  const submit = (event: FormEvent) => {
    event.preventDefault();
    props.onSubmit();
  };
  return (
    <Modal
      opened
      onClose={props.onClose}
      title={title}
      size="lg"
      closeButtonProps={{ 'aria-label': t('close') }}
    >
      <form className={classes.dialog} onSubmit={submit} noValidate>
        {children}
        <FailureNotice failure={error && { what: confirmText, error }} onDismiss={props.onDismissError} />
        <div className={classes.buttons}>
          <Button variant="default" size="md" onClick={props.onClose}>
            {t('cancel')}
          </Button>
          <Button type="submit" size="md" color={danger ? 'fault' : 'brand'} loading={pending}>
            {confirmText}
          </Button>
        </div>
      </form>
    </Modal>
  );
}
