import type { Conference } from '@diem-cau/shared';
import { Button } from '@mantine/core';
import { IconBellPlus } from '@tabler/icons-react';
import { SoundTest } from './sound-test';
import classes from './waiting.module.css';
import { useWaitingTexts } from './waiting.texts';

// One file to load for all of the waiting page.
export { SpeakerList } from './speaker-list';

interface Props {
  conference: Pick<Conference, 'code' | 'posterUrl'>;
}

/** What there is to see and to prepare until the conference begins. */
export function WaitingInfo({ conference: { code, posterUrl } }: Props) {
  const t = useWaitingTexts();
  return (
    <div className={classes.waiting}>
      {posterUrl !== null && <img src={posterUrl} alt={t('poster')} className={classes.poster} />}
      <div className={classes.prepare}>
        <Button
          component="a"
          href={`/api/programme/${encodeURIComponent(code)}/calendar.ics`}
          variant="default"
          size="md"
          leftSection={<IconBellPlus size={20} aria-hidden />}
        >
          {t('remind')}
        </Button>
        <SoundTest />
      </div>
    </div>
  );
}
