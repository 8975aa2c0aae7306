import type { PasswordLink } from '@diem-cau/shared';
import { Button, Modal } from '@mantine/core';
import { useFormats } from '../../lib/i18n/format';
import { CopyField } from '../../ui/copy-field';
import { Notice } from '../../ui/notice';
import { QrCode } from '../../ui/qr-code';
import { useAccountsTexts } from './accounts.texts';
import classes from './accounts.module.css';

/** Shows a one-time link; only its own button closes it, because it cannot be shown again. */
export function PasswordLinkDialog(props: { title: string; link: PasswordLink; onClose: () => void }) {
  const t = useAccountsTexts();
  const { dateTime } = useFormats();
  const { url, expiresAt } = props.link;
  return (
    <Modal
      opened
      onClose={props.onClose}
      title={props.title}
      size="lg"
      closeOnClickOutside={false}
      closeOnEscape={false}
      withCloseButton={false}
    >
      <div className={classes.form}>
        <Notice tone="amber">{t('linkOnce', { until: dateTime(expiresAt) })}</Notice>
        <CopyField label={t('link')} value={url} />
        <div className={classes.qr}>
          <QrCode text={url} label={t('linkQr')} />
        </div>
        <Button size="md" onClick={props.onClose} data-autofocus>
          {t('linkDone')}
        </Button>
      </div>
    </Modal>
  );
}
