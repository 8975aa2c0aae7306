import { NativeSelect } from '@mantine/core';
import type { DeviceKind } from '../../live/input-devices';
import type { LocalMedia } from '../../live/local-media';
import { useLive } from '../../live/use-live';
import { useStudioTexts } from './studio.texts';

/** Camera or microphone; the choice is remembered on this computer. */
export function DeviceChoice({ local, kind }: { local: LocalMedia; kind: DeviceKind }) {
  const t = useStudioTexts();
  const { devices, deviceId } = useLive(local)[kind];
  const numbered = kind === 'camera' ? 'cameraNumber' : 'microphoneNumber';
  const options = devices.map(({ id, label }, index) => ({
    value: id,
    label: label || t(numbered, { number: index + 1 }),
  }));
  return (
    <NativeSelect
      label={t(kind)}
      size="md"
      disabled={options.length === 0}
      data={options.length === 0 ? [{ value: '', label: t('none') }] : options}
      value={options.some(({ value }) => value === deviceId) ? (deviceId ?? '') : (options[0]?.value ?? '')}
      onChange={(event) => void local.choose(kind, event.currentTarget.value)}
    />
  );
}
