import { Button, TextInput } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { IconPlus, IconSearch, IconUsers } from '@tabler/icons-react';
import { useState } from 'react';
import { Link } from 'react-router';
import { asWireError } from '../../lib/errors/command-error';
import { EmptyState } from '../../ui/empty-state';
import { ErrorState } from '../../ui/error-state';
import { LoadingState } from '../../ui/loading-state';
import { AccountTable } from './account-table';
import { useAccounts } from './accounts.queries';
import { useAccountsTexts } from './accounts.texts';
import classes from './accounts.module.css';

const TYPING_MS = 200;

export function AccountList() {
  const t = useAccountsTexts();
  const [typed, setTyped] = useState('');
  const [search] = useDebouncedValue(typed.trim(), TYPING_MS);
  const accounts = useAccounts(search);
  const found = accounts.data;
  return (
    <div className={classes.page}>
      <div className={classes.tools}>
        <TextInput
          className={classes.search ?? ''}
          aria-label={t('search')}
          placeholder={t('search')}
          size="md"
          leftSection={<IconSearch size={18} aria-hidden />}
          value={typed}
          onChange={(event) => setTyped(event.currentTarget.value)}
        />
        <Button
          component={Link}
          to="/admin/accounts/new"
          size="md"
          leftSection={<IconPlus size={18} aria-hidden />}
        >
          {t('add')}
        </Button>
      </div>
      {accounts.isPending && <LoadingState />}
      {accounts.isError && !found && (
        <ErrorState error={asWireError(accounts.error)} onRetry={() => void accounts.refetch()} />
      )}
      {found?.total === 0 && (
        <EmptyState icon={<IconUsers size={40} />} title={t(search === '' ? 'none' : 'noneFound')}>
          {search !== '' && <p>{t('noneFoundHint')}</p>}
        </EmptyState>
      )}
      {found && found.total > 0 && (
        <>
          <AccountTable accounts={found.accounts} stale={accounts.isPlaceholderData} />
          {found.total > found.accounts.length && (
            <p role="status">{t('shown', { shown: found.accounts.length, total: found.total })}</p>
          )}
        </>
      )}
    </div>
  );
}
