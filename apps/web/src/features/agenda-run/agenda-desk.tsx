import { isOn, type Agenda, type AgendaItem, type Conference } from '@diem-cau/shared';
import { Button } from '@mantine/core';
import { IconArrowBackUp, IconPlayerPlay, IconPlayerStop } from '@tabler/icons-react';
import { useState, memo } from 'react';
import { useFormats } from '../../lib/i18n/format';
import { agendaNow } from '../../lib/time/agenda-now';
import { useNow } from '../../lib/time/use-now';
import type { LiveConnection } from '../../live/connection';
import { FailureNotice } from '../../ui/failure-notice';
import classes from './agenda-run.module.css';
import { useAgendaRunTexts } from './agenda-run.texts';
import { CurrentItem } from './current-item';
import { OtherItems } from './other-items';
import { useAgendaRun } from './use-agenda-run';

interface Props {
  connection: LiveConnection;
  agenda: Agenda;
  conference: Conference;
  clockOffsetMs: number;
  /** Those who may not only look. */
  canRun: boolean;
  disabled: boolean;
}

/** What is on and for how long, what comes next, and the one button that begins it. */
export const AgendaDesk = memo(function AgendaDesk({
  connection,
  agenda,
  conference,
  clockOffsetMs,
  canRun,
  disabled,
}: Props) {
  const t = useAgendaRunTexts();
  const { time } = useFormats(conference.timeZone);
  const now = useNow() + clockOffsetMs;
  const run = useAgendaRun(connection);
  const [choosing, setChoosing] = useState(false);
  const { items, revision } = agenda;
  const { state } = conference;
  const runs = isOn(state);
  const { current, next } = agendaNow(items, state, now);
  const running = current?.actualStart ? current : null;
  // Before the first press the plan's clock says nothing: what comes is what stands first.
  const following = hasBegun(items) ? next : (items[0] ?? null);
  const undoable = run.pressed?.revision === revision ? run.pressed : null;
  const isToCome = !runs && conference.wentLiveAt === null;
  const idle = canRun && isToCome ? 'waiting' : following === null ? 'allDone' : 'nothingOn';
  const others = canRun && (
    <Button variant="subtle" onClick={() => setChoosing(true)}>
      {t('others')}
    </Button>
  );

  if (items.length === 0) return <p className={classes.quiet}>{t('empty')}</p>;
  return (
    <section aria-label={t('title')} className={classes.desk}>
      <div className={classes.line}>
        <span className={classes.label}>{t('now')}</span>
        {running ? <CurrentItem item={running} now={now} /> : <p className={classes.quiet}>{t(idle)}</p>}
        {following === null && others}
        {undoable && (
          <Button
            variant="default"
            leftSection={<IconArrowBackUp size={18} aria-hidden />}
            disabled={disabled}
            onClick={run.undo}
          >
            {t('undo')}
          </Button>
        )}
        {canRun && running && (
          <Button
            variant="default"
            leftSection={<IconPlayerStop size={18} aria-hidden />}
            aria-label={t('finishItem', { title: running.title })}
            disabled={disabled}
            loading={run.busy}
            onClick={() => run.finish(running)}
          >
            {t('finish')}
          </Button>
        )}
      </div>
      {following && (
        <div className={classes.line}>
          <span className={classes.label}>{t('next')}</span>
          <div className={classes.what}>
            <p className={classes.title} title={following.title}>
              {following.title}
            </p>
            <p className={classes.quiet}>
              {[
                t('plannedAt', { time: time(following.plannedStart) }),
                ...following.speakers.map(({ name }) => name),
                ...(following.venue ? [following.venue.name] : []),
              ].join(' · ')}
            </p>
          </div>
          {others}
          {canRun && (
            <Button
              size="lg"
              leftSection={<IconPlayerPlay size={22} aria-hidden />}
              aria-label={t('startItem', { title: following.title })}
              disabled={disabled || !runs}
              title={runs ? undefined : t('waiting')}
              loading={run.busy}
              onClick={() => run.start(following)}
            >
              {t('start')}
            </Button>
          )}
        </div>
      )}
      <p role="status" className="visually-hidden">
        {undoable && t(undoable.kind, { title: undoable.title, time: time(undoable.at) })}
      </p>
      <FailureNotice failure={run.failure} onDismiss={run.dismiss} />
      {choosing && (
        <OtherItems
          items={items}
          timeZone={conference.timeZone}
          disabled={disabled || !runs}
          onStart={(item) => {
            run.start(item);
            setChoosing(false);
          }}
          onClose={() => setChoosing(false)}
        />
      )}
    </section>
  );
});

const hasBegun = (items: readonly AgendaItem[]): boolean =>
  items.some(({ actualStart }) => actualStart !== null);
