import { useState } from 'react';
import { asWireError } from '../../lib/errors/command-error';
import { ErrorState } from '../../ui/error-state';
import { LoadingState } from '../../ui/loading-state';
import { Tag } from '../../ui/tag';
import { AccountAccess } from './account-access';
import { AccountSessions } from './account-sessions';
import { useAccount } from './accounts.queries';
import { useAccountsTexts } from './accounts.texts';
import classes from './accounts.module.css';
import { EditAccount } from './edit-account';

/** @param ownLoginName of whoever looks, because some things are not done to the own account here */
export function AccountDetails({
  accountId,
  ownLoginName,
}: {
  accountId: string;
  ownLoginName: string | null;
}) {
  const t = useAccountsTexts();
  const account = useAccount(accountId);
  const [edition, setEdition] = useState(0);
  if (account.isPending) return <LoadingState />;
  if (!account.data) {
    return <ErrorState error={asWireError(account.error)} onRetry={() => void account.refetch()} />;
  }
  const own = account.data.loginName === ownLoginName;
  const reload = () => void account.refetch().then(() => setEdition(edition + 1));
  return (
    <>
      <header className={classes.header}>
        <h1>{account.data.displayName}</h1>
        {own && <Tag tone="brand">{t('you')}</Tag>}
      </header>
      <EditAccount key={edition} account={account.data} onReload={reload} />
      <AccountAccess account={account.data} own={own} />
      <AccountSessions accountId={accountId} own={own} />
    </>
  );
}
