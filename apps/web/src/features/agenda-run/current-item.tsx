import { MINUTE_MS, type AgendaItem } from '@diem-cau/shared';
import { Progress } from '@mantine/core';
import { elapsed } from '../../lib/time/elapsed';
import { Tag } from '../../ui/tag';
import classes from './agenda-run.module.css';
import { useAgendaRunTexts } from './agenda-run.texts';

/** What is on: for how long, of how long, and how it stands with the plan. */
export function CurrentItem({ item, now }: { item: AgendaItem; now: number }) {
  const t = useAgendaRunTexts();
  const { title, plannedMinutes, plannedStart, actualStart } = item;
  const start = Date.parse(actualStart ?? plannedStart);
  const passed = Math.max(0, now - start);
  const over = Math.floor(passed / MINUTE_MS) - plannedMinutes;
  const late = Math.round((start - Date.parse(plannedStart)) / MINUTE_MS);
  const minutes = Math.floor(passed / MINUTE_MS);
  return (
    <div className={classes.what}>
      <p className={classes.title} title={title}>
        {title}
      </p>
      <p className={classes.progress}>
        <span role="timer" className={classes.timer}>
          {t('ofMinutes', { elapsed: elapsed(passed), minutes: plannedMinutes })}
        </span>
        {over > 0 && <Tag tone="amber">{t('over', { minutes: over })}</Tag>}
        {late > 0 && <span className={classes.quiet}>{t('late', { minutes: late })}</span>}
        {late < 0 && <span className={classes.quiet}>{t('early', { minutes: -late })}</span>}
      </p>
      <Progress
        value={Math.min(100, (passed / (plannedMinutes * MINUTE_MS)) * 100)}
        color={over > 0 ? 'amber' : 'brand'}
        aria-label={t('progress', { elapsed: minutes, minutes: plannedMinutes })}
      />
    </div>
  );
}
