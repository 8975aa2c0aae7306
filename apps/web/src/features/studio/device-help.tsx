import { Button } from '@mantine/core';
import type { DeviceKind } from '../../live/input-devices';
import type { LocalMedia } from '../../live/local-media';
import { useLive } from '../../live/use-live';
import { Notice } from '../../ui/notice';
import { useStudioTexts } from './studio.texts';

const KINDS: readonly DeviceKind[] = ['camera', 'microphone'];

/** What keeps camera or microphone from working, and what to do about it. */
export function DeviceHelp({ local }: { local: LocalMedia }) {
  const t = useStudioTexts();
  const media = useLive(local);
  const broken = KINDS.filter((kind) => media[kind].problem !== null);
  const again = (
    <Button variant="default" onClick={() => void local.openAll()}>
      {t('again')}
    </Button>
  );
  if (media.opening && media.stream === null) return <Notice tone="info">{t('opening')}</Notice>;
  return broken.map((kind) => {
    const problem = media[kind].problem ?? 'missing';
    return (
      <Notice key={kind} tone="fault" action={again}>
        {t(`problem.${problem}`, { device: t(kind).toLocaleLowerCase() })}{' '}
        {problem === 'denied' && t('deniedHelp')}
      </Notice>
    );
  });
}
