import type { AgendaItem, Conference } from '@diem-cau/shared';
import { useFormats } from '../../lib/i18n/format';
import { useNow } from '../../lib/time/use-now';
import { Tag } from '../../ui/tag';
import classes from './agenda-list.module.css';
import { agendaNow } from '../../lib/time/agenda-now';
import { useAgendaTexts } from './agenda.texts';

interface Props {
  agenda: AgendaItem[];
  conference: Pick<Conference, 'state' | 'timeZone'>;
  clockOffsetMs: number;
  /** A lecturer's own name, so that the own topics stand out. */
  ownName?: string;
}

export function AgendaList({ agenda, conference, clockOffsetMs, ownName }: Props) {
  const t = useAgendaTexts();
  const { time } = useFormats(conference.timeZone);
  const { current, next } = agendaNow(agenda, conference.state, useNow(10_000) + clockOffsetMs);
  return (
    <section aria-label={t('title')} className={classes.agenda}>
      <h2 className={classes.title}>{t('title')}</h2>
      {agenda.length === 0 && <p className={classes.soft}>{t('empty')}</p>}
      <ol className={classes.list}>
        {agenda.map((item) => (
          <li key={item.id} className={classes.item} aria-current={item === current ? 'step' : undefined}>
            <span className={classes.time}>{time(item.plannedStart)}</span>
            <div className={classes.what}>
              <p className={classes.name}>{item.title}</p>
              <p className={classes.soft}>
                {item.speakerName !== null && <>{item.speakerName} · </>}
                {t('minutes', { count: item.plannedMinutes })}
              </p>
              <p className={classes.tags}>
                {item === current && <Tag tone="good">{t('now')}</Tag>}
                {item === next && <Tag tone="brand">{t('next')}</Tag>}
                {item.speakerName !== null && item.speakerName === ownName && (
                  <Tag tone="amber">{t('own')}</Tag>
                )}
              </p>
            </div>
          </li>
        ))}
      </ol>
    </section>
  );
}
