import type { AccountRecord } from '@diem-cau/shared';
import { Tag } from '../../ui/tag';
import { useAccountsTexts } from './accounts.texts';
import classes from './accounts.module.css';

export function AccountState({ account }: { account: AccountRecord }) {
  const t = useAccountsTexts();
  const { disabled, hasPassword, totp } = account;
  return (
    <span className={classes.tags}>
      {disabled ? (
        <Tag tone="fault">{t('stateDisabled')}</Tag>
      ) : hasPassword ? (
        <Tag tone="good">{t('stateActive')}</Tag>
      ) : (
        <Tag tone="amber">{t('stateNoPassword')}</Tag>
      )}
      {totp === 'on' && <Tag>{t('totpOn')}</Tag>}
    </span>
  );
}
