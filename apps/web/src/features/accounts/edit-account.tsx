import type { AccountRecord } from '@diem-cau/shared';
import { Button } from '@mantine/core';
import { useState, type FormEvent } from 'react';
import { asWireError } from '../../lib/errors/command-error';
import { useErrorText } from '../../lib/i18n/error-text';
import { Notice } from '../../ui/notice';
import { Section } from '../../ui/section';
import { draftOf, sameFields, toRequest } from './account-draft';
import { AccountFields } from './account-fields';
import { useChangeAccount } from './accounts.queries';
import { useAccountsTexts } from './accounts.texts';
import classes from './accounts.module.css';
import { useRoleLines } from './role-lines';

/** @param onReload somebody else has changed the account meanwhile */
export function EditAccount({ account, onReload }: { account: AccountRecord; onReload: () => void }) {
  const t = useAccountsTexts();
  const errorText = useErrorText();
  const change = useChangeAccount(account.id);
  const roleLines = useRoleLines();
  const [base, setBase] = useState(account);
  const [draft, setDraft] = useState(() => draftOf(account));
  const [tried, setTried] = useState(false);
  const refusal = change.isError ? asWireError(change.error) : null;
  const conferenceRoles = roleLines({ roles: [], conferenceRoles: account.conferenceRoles });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setTried(true);
    const request = toRequest(draft);
    const { revision } = sameFields(base, account) ? account : base;
    if (request) change.mutate({ ...request, revision }, { onSuccess: setBase });
  };
  return (
    <Section title={t('details')}>
      <form className={classes.form} onSubmit={submit} noValidate>
        <AccountFields
          draft={draft}
          onChange={(next) => {
            setDraft(next);
            change.reset();
          }}
          tried={tried}
          refusal={refusal}
        />
        {conferenceRoles.length > 0 && (
          <div>
            <p className={classes.quiet}>{t('conferenceRoles')}</p>
            <ul className={classes.lines}>
              {conferenceRoles.map((line) => (
                <li key={line}>{line}</li>
              ))}
            </ul>
          </div>
        )}
        {refusal !== null && refusal.field !== 'loginName' && (
          <Notice
            tone="fault"
            action={
              refusal.code === 'CHANGED_MEANWHILE' && (
                <Button variant="default" onClick={onReload}>
                  {t('reload')}
                </Button>
              )
            }
          >
            {errorText(refusal)}
          </Notice>
        )}
        {change.isSuccess && <Notice tone="good">{t('saved')}</Notice>}
        <Button type="submit" size="md" loading={change.isPending}>
          {t('save')}
        </Button>
      </form>
    </Section>
  );
}
