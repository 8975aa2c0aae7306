import type { SourceKey } from '@diem-cau/shared';
import { Button } from '@mantine/core';
import { useControlRoomTexts } from './control-room.texts';

interface Props {
  sourceKey: SourceKey;
  name: string;
  connected: boolean;
  onAir: boolean;
  busy: boolean;
  disabled: boolean;
  onPutOn: (key: SourceKey, name: string) => void;
  onTakeOff: (key: SourceKey, name: string) => void;
}

/** Puts one source on air or takes it off; a source that is not connected cannot go on. */
export function SourceToggle(props: Props) {
  const t = useControlRoomTexts();
  const { sourceKey, name, connected, onAir, busy, disabled } = props;
  if (onAir) {
    return (
      <Button
        variant="default"
        size="sm"
        loading={busy}
        disabled={disabled}
        aria-label={t('takeOffName', { name })}
        onClick={() => props.onTakeOff(sourceKey, name)}
      >
        {t('takeOff')}
      </Button>
    );
  }
  return (
    <Button
      size="sm"
      variant={connected ? 'filled' : 'default'}
      loading={busy}
      disabled={disabled || !connected}
      aria-label={t('putOnName', { name })}
      onClick={() => props.onPutOn(sourceKey, name)}
    >
      {t('putOn')}
    </Button>
  );
}
