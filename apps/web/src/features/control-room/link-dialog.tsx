import type { LinkKind } from '@diem-cau/shared';
import { Button, Modal } from '@mantine/core';
import { asWireError } from '../../lib/errors/command-error';
import { useCommonTexts } from '../../lib/i18n/common.texts';
import { useErrorText } from '../../lib/i18n/error-text';
import { CopyField } from '../../ui/copy-field';
import { Notice } from '../../ui/notice';
import { QrCode } from '../../ui/qr-code';
import { useMakeLink } from './control-room.mutations';
import { useControlRoomTexts } from './control-room.texts';
import classes from './dialogs.module.css';

interface Props {
  conferenceCode: string;
  kind: LinkKind;
  subjectId: string;
  name: string;
  onClose: () => void;
}

/** Makes a personal link and shows it once. Once made, only its own button closes the dialog. */
export function LinkDialog({ conferenceCode, kind, subjectId, name, onClose }: Props) {
  const t = useControlRoomTexts();
  const common = useCommonTexts();
  const errorText = useErrorText();
  const make = useMakeLink(conferenceCode);
  const made = make.data;
  return (
    <Modal
      opened
      onClose={onClose}
      closeOnClickOutside={made === undefined}
      closeOnEscape={made === undefined}
      withCloseButton={made === undefined}
      size="lg"
      title={t(kind === 'speaker' ? 'speakerLinkTitle' : 'coordinatorLinkTitle', { name })}
      closeButtonProps={{ 'aria-label': common('close') }}
    >
      {made === undefined ? (
        <div className={classes.body}>
          <p>{t('linkWarning')}</p>
          {make.isError && <Notice tone="fault">{errorText(asWireError(make.error))}</Notice>}
          <Button
            size="md"
            loading={make.isPending}
            onClick={() => make.mutate({ kind, subjectId })}
            data-autofocus
          >
            {t('makeLink')}
          </Button>
        </div>
      ) : (
        <div className={classes.body}>
          <Notice tone="amber">{t('linkOnce')}</Notice>
          <CopyField label={t('link')} value={new URL(made.url, window.location.origin).href} />
          {made.pin !== null && <CopyField label={t('pin')} value={made.pin} />}
          <div className={classes.qr}>
            <QrCode text={new URL(made.url, window.location.origin).href} label={t('qr')} />
          </div>
          <Button size="md" onClick={onClose}>
            {t('done')}
          </Button>
        </div>
      )}
    </Modal>
  );
}
