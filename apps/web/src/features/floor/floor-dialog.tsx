import { Modal } from '@mantine/core';
import { useCommonTexts } from '../../lib/i18n/common.texts';
import classes from './floor.module.css';
import { useFloorTexts } from './floor.texts';
import { OwnTurn } from './own-turn';
import type { OwnFloor } from './use-own-floor';

export function FloorDialog({
  own,
  opened,
  onClose,
}: {
  own: OwnFloor;
  opened: boolean;
  onClose: () => void;
}) {
  const t = useFloorTexts();
  const common = useCommonTexts();
  return (
    <Modal
      opened={opened}
      onClose={onClose}
      size="auto"
      title={t('title')}
      closeButtonProps={{ 'aria-label': common('close'), size: 'xl' }}
    >
      <div className={classes.dialog}>
        <OwnTurn own={own} hint="askHint" />
      </div>
    </Modal>
  );
}
