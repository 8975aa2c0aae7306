import { FLOOR_LIMITS, type FloorRequest } from '@diem-cau/shared';
import { Button, Modal, Textarea } from '@mantine/core';
import { useState } from 'react';
import { useCommonTexts } from '../../lib/i18n/common.texts';
import classes from './floor-desk.module.css';
import { useFloorDeskTexts } from './floor-desk.texts';

interface Props {
  /** Null while nothing is declined. */
  request: FloorRequest | null;
  onDecline: (request: FloorRequest, word: string | null) => void;
  onClose: () => void;
}

/** A room that is told no is told why. */
export function DeclineDialog({ request, onDecline, onClose }: Props) {
  const t = useFloorDeskTexts();
  const common = useCommonTexts();
  const [typed, setTyped] = useState<string | null>(null);
  const word = typed ?? t('declineUsual');
  const close = () => {
    setTyped(null);
    onClose();
  };
  return (
    <Modal
      opened={request !== null}
      onClose={close}
      title={t('declineTitle')}
      centered
      closeButtonProps={{ 'aria-label': common('close') }}
    >
      {request !== null && (
        <div className={classes.panel}>
          <Textarea
            label={t('declineWord', { name: request.name })}
            rows={3}
            value={word}
            maxLength={FLOOR_LIMITS.word}
            onChange={(event) => setTyped(event.currentTarget.value)}
            data-autofocus
          />
          <div className={classes.buttons}>
            <Button
              onClick={() => {
                onDecline(request, word.trim() || null);
                close();
              }}
            >
              {t('declineSend')}
            </Button>
            <Button variant="default" onClick={close}>
              {t('cancel')}
            </Button>
          </div>
        </div>
      )}
    </Modal>
  );
}
