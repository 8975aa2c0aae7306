import type { Shot } from '@diem-cau/shared';
import { ActionIcon, Button } from '@mantine/core';
import { IconEye, IconEyeCheck } from '@tabler/icons-react';
import { useControlRoomTexts } from './control-room.texts';
import { useOperating } from './operating';
import { usePreviewDesk } from './preview-desk';

interface Props {
  shot: Shot;
  name: string;
  onAir: boolean;
  busy: boolean;
  disabled: boolean;
  onPutOn: (shot: Shot, name: string) => void;
  onTakeOff: (shot: Shot, name: string) => void;
}

/** Prepares one picture, puts it on air at once, or takes it off. */
export function SourceToggle({ shot, name, onAir, busy, disabled, onPutOn, onTakeOff }: Props) {
  const t = useControlRoomTexts();
  const desk = usePreviewDesk();
  if (!useOperating()) return null;
  const isPrepared = desk?.isPrepared(shot) ?? false;
  const Icon = isPrepared ? IconEyeCheck : IconEye;
  return (
    <>
      {desk && (
        <ActionIcon
          variant={isPrepared ? 'filled' : 'default'}
          size={36}
          disabled={disabled}
          aria-pressed={isPrepared}
          aria-label={t('prepareName', { name })}
          title={t('prepare')}
          onClick={() => desk.toggle(shot)}
        >
          <Icon size={20} aria-hidden />
        </ActionIcon>
      )}
      <Button
        size="sm"
        variant={onAir ? 'default' : 'filled'}
        loading={busy}
        disabled={disabled}
        aria-label={t(onAir ? 'takeOffName' : 'putOnName', { name })}
        onClick={() => (onAir ? onTakeOff : onPutOn)(shot, name)}
      >
        {t(onAir ? 'takeOff' : 'putOn')}
      </Button>
    </>
  );
}
