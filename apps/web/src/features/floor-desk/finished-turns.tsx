import { Button } from '@mantine/core';
import { useFormats } from '../../lib/i18n/format';
import { Tag } from '../../ui/tag';
import classes from './floor-desk.module.css';
import { useFloorDeskTexts } from './floor-desk.texts';
import type { FloorAtDesk } from './use-floor-desk';

const SHOWN = 10;

/** What has just ended, with who ended it; what was declined can be accepted after all. */
export function FinishedTurns({
  floor,
  timeZone,
  disabled,
}: {
  floor: FloorAtDesk;
  timeZone: string;
  disabled: boolean;
}) {
  const t = useFloorDeskTexts();
  const { time } = useFormats(timeZone);
  const finished = floor.lists.finished.slice(0, SHOWN);
  if (finished.length === 0) return null;
  return (
    <details>
      <summary className={classes.heading}>{t('finishedTitle', { count: finished.length })}</summary>
      <ul className={classes.list}>
        {finished.map((request) => (
          <li key={request.id} className={classes.row}>
            <span className={classes.number}>{time(request.finishedAt ?? request.requestedAt)}</span>
            <div className={classes.who}>
              <span className={classes.rowName}>{request.name}</span>
              {request.word !== null && <span className={classes.topic}>{request.word}</span>}
              <span className={classes.tags}>
                <Tag>{t(`state.${request.state}`)}</Tag>
                {(request.actedAs === 'chair' || request.actedAs === 'desk') && (
                  <span className={classes.soft}>
                    {t(`as.${request.actedAs}`, { name: request.actedBy ?? '' })}
                  </span>
                )}
              </span>
            </div>
            {request.state === 'declined' && (
              <Button
                size="xs"
                variant="default"
                disabled={disabled}
                loading={floor.busy.has(request.id)}
                aria-label={`${t('queueAgain')}: ${request.name}`}
                onClick={() => void floor.act('floor:queue', request)}
              >
                {t('queueAgain')}
              </Button>
            )}
          </li>
        ))}
      </ul>
    </details>
  );
}
