import type { FloorRequest } from '@diem-cau/shared';
import { ActionIcon, Button } from '@mantine/core';
import { IconArrowDown, IconArrowUp } from '@tabler/icons-react';
import type { KeyboardEvent } from 'react';
import { useFormats } from '../../lib/i18n/format';
import { Tag } from '../../ui/tag';
import classes from './floor-desk.module.css';
import { useFloorDeskTexts } from './floor-desk.texts';
import { CallButton, PreviewButton, requestButton } from './request-buttons';
import { SourceTags } from './source-tags';
import type { FloorAtDesk } from './use-floor-desk';

type Way = 'up' | 'down';

interface Props {
  floor: FloorAtDesk;
  request: FloorRequest;
  number: number;
  disabled: boolean;
  timeZone: string;
  mayMove: Record<Way, boolean>;
  onMove: (way: Way) => void;
  onDecline: () => void;
}

/** One that waits. Alt and an arrow moves it, wherever in its row the focus is. */
export function QueueRow(props: Props) {
  const { floor, request, number, disabled, timeZone, mayMove, onMove, onDecline } = props;
  const t = useFloorDeskTexts();
  const { time } = useFormats(timeZone);
  const { name, topic, state, sourceKey, requestedAt, agendaItemId } = request;
  const fresh = state === 'requested';
  const asked = { floor, request, disabled };
  const small = requestButton(asked);
  const move = (event: KeyboardEvent) => {
    const way = event.key === 'ArrowUp' ? 'up' : event.key === 'ArrowDown' ? 'down' : null;
    if (way === null || !event.altKey || disabled) return;
    event.preventDefault();
    onMove(way);
  };
  return (
    <li className={classes.row} data-fresh={fresh} onKeyDown={move}>
      <span className={classes.number}>{number}</span>
      <div className={classes.who}>
        <span className={classes.rowName}>{name}</span>
        {topic !== null && <span className={classes.topic}>{topic}</span>}
        <span className={classes.tags}>
          {fresh && <Tag tone="amber">{t('fresh')}</Tag>}
          <span className={classes.soft}>
            {t(agendaItemId === null ? 'askedAt' : 'calledBy', { time: time(requestedAt) })}
          </span>
          <SourceTags floor={floor} sourceKey={sourceKey} />
        </span>
      </div>
      <span className={classes.arrows}>
        {(['up', 'down'] as const).map((way) => {
          const Icon = way === 'up' ? IconArrowUp : IconArrowDown;
          return (
            <ActionIcon
              key={way}
              size={36}
              variant="default"
              disabled={disabled || !mayMove[way]}
              aria-label={t(way, { name })}
              onClick={() => onMove(way)}
            >
              <Icon size={20} aria-hidden />
            </ActionIcon>
          );
        })}
      </span>
      <div className={`${classes.buttons} ${classes.rowButtons}`}>
        {fresh && (
          <Button
            {...small}
            aria-label={t('queueName', { name })}
            onClick={() => void floor.act('floor:queue', request)}
          >
            {t('queue')}
          </Button>
        )}
        <CallButton {...asked} />
        <PreviewButton {...asked} />
        <Button {...small} variant="subtle" aria-label={t('declineName', { name })} onClick={onDecline}>
          {t('decline')}
        </Button>
      </div>
    </li>
  );
}
