import { Button } from '@mantine/core';
import { useState } from 'react';
import { asWireError } from '../../lib/errors/command-error';
import { useErrorText } from '../../lib/i18n/error-text';
import { useFormats } from '../../lib/i18n/format';
import { ConfirmDialog } from '../../ui/confirm-dialog';
import { Notice } from '../../ui/notice';
import classes from './viewer-registration.module.css';
import { useOwnRegistration, useWithdraw } from './viewer-registration.queries';
import { useViewerRegistrationTexts } from './viewer-registration.texts';

/** What this device's viewer told, to be read again and taken back. */
export function OwnRegistration({ code, onWithdrawn }: { code: string; onWithdrawn: () => void }) {
  const t = useViewerRegistrationTexts();
  const errorText = useErrorText();
  const { dateTime } = useFormats();
  const [shown, setShown] = useState(false);
  const [asks, setAsks] = useState(false);
  const own = useOwnRegistration(code, shown);
  const withdraw = useWithdraw(code);
  const failed = withdraw.error ?? own.error;
  if (!shown) {
    return (
      <Button
        variant="subtle"
        size="compact-md"
        className={classes.show ?? ''}
        onClick={() => setShown(true)}
      >
        {t('show')}
      </Button>
    );
  }
  return (
    <section className={classes.own} aria-label={t('yours')}>
      <h3>{t('yours')}</h3>
      {own.data && (
        <dl className={classes.told}>
          <dt>{t('name')}</dt>
          <dd>{own.data.name}</dd>
          <dt>{t('unitLabel')}</dt>
          <dd>{own.data.unitName}</dd>
          {own.data.phone !== null && (
            <>
              <dt>{t('phoneLabel')}</dt>
              <dd>{own.data.phone}</dd>
            </>
          )}
        </dl>
      )}
      {own.data && <p className={classes.soft}>{t('agreedAt', { time: dateTime(own.data.consentedAt) })}</p>}
      {failed && <Notice tone="fault">{errorText(asWireError(failed))}</Notice>}
      <Button variant="default" color="fault" loading={withdraw.isPending} onClick={() => setAsks(true)}>
        {t('withdraw')}
      </Button>
      <ConfirmDialog
        opened={asks}
        title={t('withdrawTitle')}
        confirmText={t('withdraw')}
        color="fault"
        onConfirm={() => withdraw.mutate(undefined, { onSuccess: onWithdrawn })}
        onClose={() => setAsks(false)}
      >
        <p>{t('withdrawText')}</p>
      </ConfirmDialog>
    </section>
  );
}
