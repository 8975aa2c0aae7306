import type { WireError } from '@diem-cau/shared';
import { Button, Drawer } from '@mantine/core';
import '@mantine/core/styles/Drawer.css';
import { useState, type FormEvent, type ReactNode } from 'react';
import { useCommonTexts } from '../lib/i18n/common.texts';
import { ConfirmDialog } from './confirm-dialog';
import { FailureNotice } from './failure-notice';
import classes from './form-drawer.module.css';

interface Props {
  title: ReactNode;
  /** Null where there is nothing to save. */
  submitText: string | null;
  pending: boolean;
  error: WireError | null;
  /** Something was typed that closing would lose. */
  dirty: boolean;
  onDismissError: () => void;
  onSubmit: () => void;
  onClose: () => void;
  children: ReactNode;
  /** Stands below the form, apart from it: it may hold forms of its own. */
  below?: ReactNode;
}

/** A record beside the list it stands in. It asks before what was typed is lost. */
export function FormDrawer(props: Props) {
  const { title, submitText, pending, error, dirty, onClose, children, below } = props;
  const t = useCommonTexts();
  const [leaving, setLeaving] = useState(false);
  const close = () => (dirty ? setLeaving(true) : onClose());
  const submit = (event: FormEvent) => {
    event.preventDefault();
    props.onSubmit();
  };
  return (
    <Drawer
      opened
      onClose={close}
      title={title}
      position="right"
      size="min(40rem, 100vw)"
      lockScroll={false}
      closeButtonProps={{ 'aria-label': t('close') }}
    >
      <form className={classes.form} onSubmit={submit} noValidate>
        {children}
        <div className={classes.foot}>
          <FailureNotice
            failure={error && { what: submitText ?? '', error }}
            onDismiss={props.onDismissError}
          />
          <div className={classes.buttons}>
            <Button variant="default" size="md" onClick={close}>
              {submitText === null ? t('close') : t('cancel')}
            </Button>
            {submitText !== null && (
              <Button type="submit" size="md" loading={pending}>
                {submitText}
              </Button>
            )}
          </div>
        </div>
      </form>
      {below}
      <ConfirmDialog
        opened={leaving}
        title={t('unsavedTitle')}
        confirmText={t('unsavedLeave')}
        color="fault"
        onConfirm={onClose}
        onClose={() => setLeaving(false)}
      >
        <p>{t('unsavedWhat')}</p>
      </ConfirmDialog>
    </Drawer>
  );
}
