import { Modal } from '@mantine/core';
import type { ReactNode } from 'react';
import { useCommonTexts } from '../../lib/i18n/common.texts';
import { useControlRoomTexts } from './control-room.texts';

/** A room's screens, and the code of a new one. */
export function ScreensDialog(props: { name: string; children: ReactNode; onClose: () => void }) {
  const t = useControlRoomTexts();
  const common = useCommonTexts();
  return (
    <Modal
      opened
      onClose={props.onClose}
      size="lg"
      title={t('screensTitle', { name: props.name })}
      closeButtonProps={{ 'aria-label': common('close') }}
    >
      {props.children}
    </Modal>
  );
}
