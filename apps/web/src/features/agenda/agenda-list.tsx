import type { Agenda, AgendaItem, Conference } from '@diem-cau/shared';
import { useFormats } from '../../lib/i18n/format';
import { agendaNow } from '../../lib/time/agenda-now';
import { useNow } from '../../lib/time/use-now';
import { Tag } from '../../ui/tag';
import classes from './agenda-list.module.css';
import { useAgendaTexts } from './agenda.texts';

interface Props {
  agenda: Agenda;
  conference: Pick<Conference, 'state' | 'timeZone'>;
  clockOffsetMs: number;
  /** A lecturer, so that the own topics stand out. */
  ownSpeakerId?: string | undefined;
}

const whose = ({ speakers, venue }: AgendaItem): string =>
  [...speakers.map(({ name }) => name), ...(venue ? [venue.name] : [])].join(', ');

export function AgendaList({ agenda: { items }, conference, clockOffsetMs, ownSpeakerId }: Props) {
  const t = useAgendaTexts();
  const { time } = useFormats(conference.timeZone);
  const { current, next } = agendaNow(items, conference.state, useNow(10_000) + clockOffsetMs);
  return (
    <section aria-label={t('title')} className={classes.agenda}>
      <h2 className={classes.title}>{t('title')}</h2>
      {items.length === 0 && <p className={classes.soft}>{t('empty')}</p>}
      <ol className={classes.list}>
        {items.map((item) => (
          <li key={item.id} className={classes.item} aria-current={item === current ? 'step' : undefined}>
            <span className={classes.time}>{time(item.actualStart ?? item.plannedStart)}</span>
            <div className={classes.what}>
              <p className={classes.name}>{item.title}</p>
              <p className={classes.soft}>
                {whose(item) !== '' && <>{whose(item)} · </>}
                {t('minutes', { count: item.plannedMinutes })}
              </p>
              <p className={classes.tags}>
                {item === current && <Tag tone="good">{t('now')}</Tag>}
                {item === next && <Tag tone="brand">{t('next')}</Tag>}
                {item.actualEnd !== null && item !== current && <Tag>{t('done')}</Tag>}
                {item.speakers.some(({ id }) => id === ownSpeakerId) && <Tag tone="amber">{t('own')}</Tag>}
              </p>
            </div>
          </li>
        ))}
      </ol>
    </section>
  );
}
