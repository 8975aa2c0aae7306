import '@mantine/core/styles/FloatingIndicator.css';
import '@mantine/core/styles/SegmentedControl.css';
import '@mantine/core/styles/Switch.css';
import {
  MOSAIC_SIZES,
  type ArrangeMosaic,
  type MosaicPage,
  type MosaicSettings,
  type MosaicSize,
} from '@diem-cau/shared';
import { ActionIcon, NativeSelect, SegmentedControl, Switch } from '@mantine/core';
import { IconChevronLeft, IconChevronRight } from '@tabler/icons-react';
import classes from './mosaic.module.css';
import { useMosaicTexts } from './mosaic.texts';

const SECONDS = [5, 10, 15, 20, 30, 45, 60];

interface Props {
  settings: MosaicSettings;
  page: MosaicPage;
  disabled: boolean;
  onArrange: (change: Partial<ArrangeMosaic>) => void;
  onTurn: (page: number) => void;
}

/** How large a page is, which one is shown, and whether pages turn by themselves. */
export function MosaicControls({ settings, page: { page, pages }, disabled, onArrange, onTurn }: Props) {
  const t = useMosaicTexts();
  const { size, turning, secondsPerPage } = settings;
  const arrow = { size: 36, variant: 'default', disabled: disabled || pages < 2 } as const;
  const seconds = [...new Set([...SECONDS, secondsPerPage])].sort((one, other) => one - other);
  return (
    <div className={classes.controls}>
      <div className={classes.turns}>
        <ActionIcon
          {...arrow}
          aria-label={t('previous')}
          title={t('previous')}
          onClick={() => onTurn((page + pages - 1) % pages)}
        >
          <IconChevronLeft aria-hidden />
        </ActionIcon>
        <span className={classes.number} role="status">
          {t('page', { page: page + 1, pages })}
        </span>
        <ActionIcon
          {...arrow}
          aria-label={t('next')}
          title={t('next')}
          onClick={() => onTurn((page + 1) % pages)}
        >
          <IconChevronRight aria-hidden />
        </ActionIcon>
      </div>
      <Switch
        label={t('turning')}
        checked={turning}
        disabled={disabled}
        onChange={(event) => onArrange({ turning: event.currentTarget.checked })}
      />
      <NativeSelect
        aria-label={t('seconds')}
        disabled={disabled || !turning}
        data={seconds.map((value) => ({ value: `${value}`, label: t('secondsValue', { seconds: value }) }))}
        value={`${secondsPerPage}`}
        onChange={(event) => onArrange({ secondsPerPage: Number(event.currentTarget.value) })}
      />
      <SegmentedControl
        aria-label={t('size')}
        disabled={disabled}
        data={MOSAIC_SIZES.map((value) => `${value}`)}
        value={`${size}`}
        onChange={(value) => onArrange({ size: Number(value) as MosaicSize })}
      />
    </div>
  );
}
