import type { OwnAccount } from '@diem-cau/shared';
import { Button } from '@mantine/core';
import { useState } from 'react';
import { Notice } from '../../../ui/notice';
import { Section } from '../../../ui/section';
import { Tag } from '../../../ui/tag';
import { DisableTotpDialog } from './disable-totp-dialog';
import { EnableTotpDialog } from './enable-totp-dialog';
import { useOwnAccountTexts } from './own-account.texts';
import classes from './own-account.module.css';
import { RenewCodesDialog } from './renew-codes-dialog';

/** So few codes that new ones are better made now. */
const FEW = 3;

export function TotpSection({ account }: { account: OwnAccount }) {
  const t = useOwnAccountTexts();
  const [dialog, setDialog] = useState<'enable' | 'disable' | 'renew' | null>(null);
  const close = () => setDialog(null);
  const { totp, totpRequired, recoveryCodesLeft: count } = account;
  return (
    <Section title={t('totpTitle')} hint={t('totpHint')}>
      <p className={classes.state}>
        <Tag tone={totp === 'on' ? 'good' : 'plain'}>{t(totp === 'on' ? 'totpOn' : 'totpOff')}</Tag>
        {totp === 'on' && count > FEW && t('codesLeft', { count })}
        {totpRequired && ` ${t('totpMust')}`}
      </p>
      {totp === 'on' && count <= FEW && <Notice tone="amber">{t('codesFew', { count })}</Notice>}
      <div className={classes.actions}>
        {totp === 'off' && (
          <Button size="md" onClick={() => setDialog('enable')}>
            {t('totpBegin')}
          </Button>
        )}
        {totp === 'on' && (
          <Button variant="default" size="md" onClick={() => setDialog('renew')}>
            {t('codesRenew')}
          </Button>
        )}
        {totp === 'on' && !totpRequired && (
          <Button variant="default" size="md" onClick={() => setDialog('disable')}>
            {t('totpDisable')}
          </Button>
        )}
      </div>
      {dialog === 'enable' && <EnableTotpDialog onClose={close} />}
      {dialog === 'disable' && <DisableTotpDialog onClose={close} />}
      {dialog === 'renew' && <RenewCodesDialog onClose={close} />}
    </Section>
  );
}
