import type { AccountRecord } from '@diem-cau/shared';
import { Button } from '@mantine/core';
import { useState } from 'react';
import { asWireError } from '../../lib/errors/command-error';
import { ConfirmDialog } from '../../ui/confirm-dialog';
import { FailureNotice } from '../../ui/failure-notice';
import { Notice } from '../../ui/notice';
import { Section } from '../../ui/section';
import { AccountState } from './account-state';
import { useMakePasswordLink, useResetTotp, useSetDisabled } from './accounts.queries';
import { useAccountsTexts } from './accounts.texts';
import classes from './accounts.module.css';
import { PasswordLinkDialog } from './password-link-dialog';

type Asked = 'makeLink' | 'disable' | 'resetTotp';

/** How the account's person gets in, and how they are kept out. */
export function AccountAccess({ account, own }: { account: AccountRecord; own: boolean }) {
  const t = useAccountsTexts();
  const makeLink = useMakePasswordLink(account.id);
  const setDisabled = useSetDisabled(account.id);
  const resetTotp = useResetTotp(account.id);
  const [asked, setAsked] = useState<Asked | null>(null);
  const failed = [makeLink, setDisabled, resetTotp].find(({ isError }) => isError);
  const confirm = {
    makeLink: () => makeLink.mutate(undefined),
    disable: () => setDisabled.mutate(true),
    resetTotp: () => resetTotp.mutate(undefined),
  };
  return (
    <Section title={t('access')}>
      <AccountState account={account} />
      <FailureNotice
        failure={failed ? { what: t('failed'), error: asWireError(failed.error) } : null}
        onDismiss={() => failed?.reset()}
      />
      {own ? (
        <Notice tone="info">{t('ownHint')}</Notice>
      ) : (
        <div className={classes.actions}>
          <Button
            variant="default"
            size="md"
            disabled={account.disabled}
            loading={makeLink.isPending}
            onClick={() => (account.hasPassword ? setAsked('makeLink') : confirm.makeLink())}
          >
            {t('makeLink')}
          </Button>
          {account.totp === 'on' && (
            <Button
              variant="default"
              size="md"
              loading={resetTotp.isPending}
              onClick={() => setAsked('resetTotp')}
            >
              {t('resetTotp')}
            </Button>
          )}
          {account.disabled ? (
            <Button size="md" loading={setDisabled.isPending} onClick={() => setDisabled.mutate(false)}>
              {t('enable')}
            </Button>
          ) : (
            <Button
              color="fault"
              variant="outline"
              size="md"
              loading={setDisabled.isPending}
              onClick={() => setAsked('disable')}
            >
              {t('disable')}
            </Button>
          )}
        </div>
      )}
      {asked && (
        <ConfirmDialog
          opened
          title={t(asked)}
          confirmText={t(asked)}
          color="fault"
          onConfirm={confirm[asked]}
          onClose={() => setAsked(null)}
        >
          <p>{t(`${asked}Question`)}</p>
        </ConfirmDialog>
      )}
      {makeLink.data && (
        <PasswordLinkDialog
          title={t('linkTitle', { name: account.displayName })}
          link={makeLink.data.link}
          onClose={makeLink.reset}
        />
      )}
    </Section>
  );
}
