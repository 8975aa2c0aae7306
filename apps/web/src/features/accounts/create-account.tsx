import { Button } from '@mantine/core';
import { useState, type FormEvent } from 'react';
import { asWireError } from '../../lib/errors/command-error';
import { useErrorText } from '../../lib/i18n/error-text';
import { Notice } from '../../ui/notice';
import { emptyDraft, toRequest } from './account-draft';
import { AccountFields } from './account-fields';
import { useCreateAccount } from './accounts.queries';
import { useAccountsTexts } from './accounts.texts';
import classes from './accounts.module.css';
import { PasswordLinkDialog } from './password-link-dialog';

/** @param onDone the account is made and its link was sent */
export function CreateAccount({ onDone }: { onDone: (accountId: string) => void }) {
  const t = useAccountsTexts();
  const errorText = useErrorText();
  const create = useCreateAccount();
  const [draft, setDraft] = useState(emptyDraft);
  const [tried, setTried] = useState(false);
  const refusal = create.isError ? asWireError(create.error) : null;
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    setTried(true);
    const request = toRequest(draft);
    if (request) return create.mutate(request);
    const form = event.currentTarget;
    requestAnimationFrame(() => form.querySelector<HTMLElement>('[aria-invalid=true]')?.focus());
  };
  return (
    <form className={classes.form} onSubmit={submit} noValidate>
      <AccountFields draft={draft} onChange={setDraft} tried={tried} refusal={refusal} />
      {refusal !== null && refusal.field !== 'loginName' && (
        <Notice tone="fault">{errorText(refusal)}</Notice>
      )}
      <Button type="submit" size="md" loading={create.isPending}>
        {t('create')}
      </Button>
      {create.data && (
        <PasswordLinkDialog
          title={t('createdTitle', { name: create.data.account.displayName })}
          link={create.data.link}
          onClose={() => onDone(create.data.account.id)}
        />
      )}
    </form>
  );
}
