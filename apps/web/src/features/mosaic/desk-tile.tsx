import { ActionIcon } from '@mantine/core';
import { IconX } from '@tabler/icons-react';
import type { KeyboardEvent, ReactNode } from 'react';
import { Tag } from '../../ui/tag';
import type { PlacedTile } from './mosaic-layout';
import classes from './mosaic.module.css';
import { useMosaicTexts } from './mosaic.texts';

export interface TileActs {
  prepare: (tile: PlacedTile) => void;
  putOnAir: (tile: PlacedTile) => void;
  leaveOut: (tile: PlacedTile) => void;
}

interface Props {
  tile: PlacedTile;
  onAir: boolean;
  prepared: boolean;
  state: ReactNode;
  /** Null for those who only watch. */
  acts: TileActs | null;
}

/** What the operator sees of a venue on the mosaic, and can do with it. */
export function DeskTile({ tile, onAir, prepared, state, acts }: Props) {
  const t = useMosaicTexts();
  const { name } = tile;
  const press = (event: KeyboardEvent) => {
    if (event.key !== 'Enter' || event.repeat || onAir) return;
    event.preventDefault();
    acts?.putOnAir(tile);
  };
  return (
    <div className={classes.over} data-on-air={onAir} data-prepared={prepared && !onAir}>
      {acts !== null && (
        <button
          type="button"
          className={classes.press}
          aria-label={t('prepare', { name })}
          aria-pressed={prepared}
          onClick={() => acts.prepare(tile)}
          onKeyDown={press}
        />
      )}
      <div className={classes.marks}>
        {onAir && <Tag tone="live">{t('onAir')}</Tag>}
        {prepared && !onAir && <Tag tone="good">{t('prepared')}</Tag>}
        {acts !== null && (
          <ActionIcon
            className={classes.leave}
            variant="filled"
            color="dark.6"
            size={28}
            aria-label={t('leaveOut', { name })}
            title={t('leaveOut', { name })}
            onClick={() => acts.leaveOut(tile)}
          >
            <IconX size={16} aria-hidden />
          </ActionIcon>
        )}
      </div>
      <div className={classes.label}>
        <div className={classes.who}>
          <strong className={classes.name}>{name}</strong>
          {state}
        </div>
        {acts !== null && !onAir && (
          <button
            type="button"
            className={classes.putOn}
            aria-label={t('putOnName', { name })}
            onClick={() => acts.putOnAir(tile)}
          >
            {t('putOn')}
          </button>
        )}
      </div>
    </div>
  );
}
