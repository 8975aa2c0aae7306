import { NativeSelect } from '@mantine/core';
import type { DeviceKind } from '../../live/input-devices';
import type { LocalMedia } from '../../live/local-media';
import { useLive } from '../../live/use-live';
import classes from './line-check.module.css';
import { useLineCheckTexts } from './line-check.texts';

const NUMBERED = { camera: 'cameraNumber', microphone: 'microphoneNumber' } as const;

/** Another camera or microphone; nothing where there is nothing to choose. */
export function DeviceChoice({ local, kind }: { local: LocalMedia; kind: DeviceKind }) {
  const t = useLineCheckTexts();
  const { devices, deviceId } = useLive(local)[kind];
  if (devices.length < 2) return null;
  return (
    <NativeSelect
      className={classes.choice}
      label={t('choose', { device: t(`step.${kind}`).toLocaleLowerCase() })}
      size="md"
      data={devices.map(({ id, label }, index) => ({
        value: id,
        label: label || t(NUMBERED[kind], { number: index + 1 }),
      }))}
      value={deviceId ?? devices[0]?.id ?? ''}
      onChange={(event) => void local.choose(kind, event.currentTarget.value)}
    />
  );
}
