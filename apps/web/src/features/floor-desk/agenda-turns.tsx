import { Button } from '@mantine/core';
import { IconBellRinging } from '@tabler/icons-react';
import { useFormats } from '../../lib/i18n/format';
import { Tag, type TagTone } from '../../ui/tag';
import classes from './floor-desk.module.css';
import { useFloorDeskTexts } from './floor-desk.texts';
import type { ScheduledTurn } from './floor-lists';
import type { FloorAtDesk } from './use-floor-desk';

interface Props {
  floor: FloorAtDesk;
  turns: readonly ScheduledTurn[];
  timeZone: string;
  disabled: boolean;
}

const TONES: Partial<Record<string, TagTone>> = { 'on-air': 'live', next: 'brand', released: 'good' };

/** The venues whose contributions stand in the agenda, in its order. */
export function AgendaTurns({ floor, turns, timeZone, disabled }: Props) {
  const t = useFloorDeskTexts();
  const { time } = useFormats(timeZone);
  return (
    <section className={classes.section} aria-labelledby="floor-agenda">
      <h3 id="floor-agenda" className={classes.heading}>
        {t('agendaTitle', { count: turns.length })}
      </h3>
      <ol className={classes.list}>
        {turns.map(({ item, venue, request }) => (
          <li key={item.id} className={classes.row}>
            <span className={classes.number}>{time(item.plannedStart)}</span>
            <div className={classes.who}>
              <span className={classes.rowName}>{venue.name}</span>
              <span className={classes.topic}>{item.title}</span>
              <span className={classes.tags}>
                <span className={classes.soft}>{t('minutes', { count: item.plannedMinutes })}</span>
                {item.actualStart !== null && item.actualEnd === null && (
                  <Tag tone="amber">{t('agendaOn')}</Tag>
                )}
                {request && <Tag tone={TONES[request.state] ?? 'plain'}>{t(`state.${request.state}`)}</Tag>}
              </span>
            </div>
            {request?.state !== 'on-air' && request?.state !== 'next' && (
              <Button
                size="xs"
                variant="default"
                leftSection={<IconBellRinging size={16} aria-hidden />}
                disabled={disabled}
                loading={floor.busy.has(item.id)}
                aria-label={t('callName', { name: venue.name })}
                onClick={() => void floor.callFromAgenda(item.id, venue.name)}
              >
                {t('call')}
              </Button>
            )}
          </li>
        ))}
      </ol>
    </section>
  );
}
