import type { MosaicPage } from '@diem-cau/shared';
import { useState } from 'react';
import classes from './mosaic.module.css';
import { useMosaicTexts } from './mosaic.texts';

interface Props {
  since: MosaicPage['since'];
  seconds: number;
  clockOffsetMs: number;
}

/** How much of a page's time is over. A new page is a new component. */
export function TurnProgress({ since, seconds, clockOffsetMs }: Props) {
  const t = useMosaicTexts();
  const [elapsedMs] = useState(() => Math.max(0, Date.now() + clockOffsetMs - Date.parse(since)));
  const style = { animationDuration: `${seconds}s`, animationDelay: `-${elapsedMs}ms` };
  return (
    <div className={classes.progress} role="img" aria-label={t('progress')}>
      <div className={classes.elapsed} style={style} />
    </div>
  );
}
