import type { Shot } from '@diem-cau/shared';
import { Button } from '@mantine/core';
import { useControlRoomTexts } from './control-room.texts';
import { useOperating } from './operating';

interface Props {
  shot: Shot;
  name: string;
  onAir: boolean;
  busy: boolean;
  disabled: boolean;
  onPutOn: (shot: Shot, name: string) => void;
  onTakeOff: (shot: Shot, name: string) => void;
}

/** Puts one source on air or takes it off. */
export function SourceToggle({ shot, name, onAir, busy, disabled, onPutOn, onTakeOff }: Props) {
  const t = useControlRoomTexts();
  if (!useOperating()) return null;
  return (
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
  );
}
