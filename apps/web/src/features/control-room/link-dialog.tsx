import type { HandOverKind } from '@diem-cau/shared';
import { Button, Modal } from '@mantine/core';
import { asWireError } from '../../lib/errors/command-error';
import { useCommonTexts } from '../../lib/i18n/common.texts';
import { useErrorText } from '../../lib/i18n/error-text';
import type { LinkedConference } from '../../ui/made-link/holder';
import { MadeLinkCard } from '../../ui/made-link/made-link-card';
import { Notice } from '../../ui/notice';
import { useMakeLink } from './control-room.mutations';
import { useControlRoomTexts } from './control-room.texts';
import classes from './dialogs.module.css';

interface Props {
  conference: LinkedConference & { code: string };
  kind: HandOverKind;
  subjectId: string;
  name: string;
  onClose: () => void;
}

/** Makes a personal link and shows it once. Once made, only its own button closes the dialog. */
export function LinkDialog({ conference, kind, subjectId, name, onClose }: Props) {
  const t = useControlRoomTexts();
  const common = useCommonTexts();
  const errorText = useErrorText();
  const make = useMakeLink(conference.code);
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
        <MadeLinkCard holder={{ kind, name, link: made }} conference={conference} onDone={onClose} />
      )}
    </Modal>
  );
}
