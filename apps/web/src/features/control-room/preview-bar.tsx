import { memo } from 'react';
import { STAGE_LAYOUTS, type StageLayout } from '@diem-cau/shared';
import { ActionIcon, Button } from '@mantine/core';
import {
  IconArrowBigUpLine,
  IconLayoutColumns,
  IconLayoutGrid,
  IconLayoutSidebarRight,
  IconPictureInPictureTop,
  IconSquare,
  IconSwitchHorizontal,
  IconX,
} from '@tabler/icons-react';
import { useShortcut } from '../../lib/use-shortcuts';
import { useControlRoomTexts } from './control-room.texts';
import type { PreviewDesk } from './preview-desk';
import classes from './preview-bar.module.css';
import { shotId } from './shot-id';
import type { Operator } from './use-operator';

interface Props {
  desk: PreviewDesk;
  operator: Operator;
  disabled: boolean;
}

const ICONS: Record<StageLayout, typeof IconSquare> = {
  one: IconSquare,
  'side-by-side': IconLayoutColumns,
  'screen-and-speaker': IconLayoutSidebarRight,
  'picture-in-picture': IconPictureInPictureTop,
  grid: IconLayoutGrid,
};

/** How what is prepared stands in the picture, and the one press that puts it on air. */
export const PreviewBar = memo(function PreviewBar({ desk, operator, disabled }: Props) {
  const t = useControlRoomTexts();
  const { preview, arrange, lead, toggle, cut } = desk;
  const sources = preview?.sources ?? [];
  const mayCut = !disabled && sources.length > 0 && !operator.busy.has('cut');
  useShortcut('c', () => mayCut && cut());
  return (
    <div className={classes.bar}>
      <div className={classes.layouts} role="radiogroup" aria-label={t('layouts')}>
        {STAGE_LAYOUTS.map((layout) => {
          const Icon = ICONS[layout];
          return (
            <ActionIcon
              key={layout}
              role="radio"
              aria-checked={preview?.layout === layout}
              variant={preview?.layout === layout ? 'filled' : 'default'}
              size={40}
              disabled={disabled || sources.length === 0}
              aria-label={t(`layout.${layout}`)}
              title={t(`layout.${layout}`)}
              onClick={() => arrange(layout)}
            >
              <Icon aria-hidden />
            </ActionIcon>
          );
        })}
      </div>
      <ol className={classes.sources} aria-label={t('preparedSources')}>
        {sources.map((source, index) => (
          <li key={shotId(source)} className={classes.source}>
            <span className={classes.name}>
              {source.picture === 'screen' ? t('screenOf', { name: source.name }) : source.name}
            </span>
            {index > 0 && (
              <ActionIcon
                variant="subtle"
                disabled={disabled}
                aria-label={t('leadName', { name: source.name })}
                title={t('lead')}
                onClick={() => lead(source)}
              >
                <IconArrowBigUpLine size={18} aria-hidden />
              </ActionIcon>
            )}
            <ActionIcon
              variant="subtle"
              disabled={disabled}
              aria-label={t('unprepareName', { name: source.name })}
              title={t('unprepare')}
              onClick={() => toggle(source)}
            >
              <IconX size={18} aria-hidden />
            </ActionIcon>
          </li>
        ))}
      </ol>
      <Button
        size="xl"
        color="live"
        className={classes.cut}
        leftSection={<IconSwitchHorizontal size={28} aria-hidden />}
        loading={operator.busy.has('cut')}
        disabled={disabled || sources.length === 0}
        title={t('cutHint')}
        aria-keyshortcuts="C"
        onClick={cut}
      >
        {t('cut')}
      </Button>
    </div>
  );
});
