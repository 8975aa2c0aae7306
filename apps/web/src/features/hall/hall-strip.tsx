import '@mantine/core/styles/FloatingIndicator.css';
import '@mantine/core/styles/SegmentedControl.css';
import '@mantine/core/styles/Switch.css';
import type { StageSource } from '@diem-cau/shared';
import { Button, SegmentedControl, Switch } from '@mantine/core';
import { IconVolume, IconVolumeOff } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import type { Playback } from '../../live/playback';
import { useLive } from '../../live/use-live';
import classes from './hall.module.css';
import { OutputChoice } from './output-choice';
import { SourcePlaces } from './source-places';
import type { HallSettings } from './use-hall-settings';
import { useHallTexts } from './hall.texts';

export const HALL_VIEWS = ['venue', 'mosaic'] as const;
export type HallView = (typeof HALL_VIEWS)[number];

interface Props {
  view: HallView;
  onView: (view: HallView) => void;
  sources: readonly StageSource[];
  playback: Playback;
  settings: HallSettings;
  hidden: boolean;
  /** More buttons at its end. */
  children: ReactNode;
}

/** What the technician in the hall sets; it goes away with the mouse. */
export function HallStrip({ view, onView, sources, playback, settings, hidden, children }: Props) {
  const t = useHallTexts();
  const { muted, soundBlocked } = useLive(playback);
  const silent = muted || soundBlocked;
  return (
    <section className={classes.strip} aria-label={t('strip')} data-hidden={hidden}>
      <div className={classes.field}>
        <SegmentedControl
          aria-label={t('view')}
          data={HALL_VIEWS.map((value) => ({ value, label: t(`view.${value}`) }))}
          value={view}
          onChange={(value) => onView(value === 'mosaic' ? 'mosaic' : 'venue')}
        />
        <p className={classes.hint}>{t('autoHint')}</p>
        <Switch
          label={t('names')}
          checked={settings.names}
          onChange={(event) => settings.change({ names: event.currentTarget.checked })}
        />
      </div>
      <div className={classes.field}>
        <Button
          variant={silent ? 'filled' : 'default'}
          leftSection={
            silent ? <IconVolumeOff size={18} aria-hidden /> : <IconVolume size={18} aria-hidden />
          }
          onClick={() => playback.setMuted(!silent)}
        >
          {t(silent ? 'turnSoundOn' : 'turnSoundOff')}
        </Button>
        <OutputChoice playback={playback} settings={settings} />
      </div>
      <SourcePlaces sources={sources} settings={settings} />
      <div className={classes.end}>{children}</div>
    </section>
  );
}
