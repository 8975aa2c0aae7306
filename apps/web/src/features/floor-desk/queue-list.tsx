import classes from './floor-desk.module.css';
import { useFloorDeskTexts } from './floor-desk.texts';
import { beforeWhom } from './floor-lists';
import { QueueRow } from './queue-row';
import type { FloorAtDesk } from './use-floor-desk';

interface Props {
  floor: FloorAtDesk;
  disabled: boolean;
  timeZone: string;
  onDecline: (id: string) => void;
}

/** Those that wait, in the order in which they will be called. */
export function QueueList({ floor, disabled, timeZone, onDecline }: Props) {
  const t = useFloorDeskTexts();
  const { waiting } = floor.lists;
  return (
    <section className={classes.section} aria-labelledby="floor-queue">
      <h3 id="floor-queue" className={classes.heading}>
        {t('queueTitle', { count: waiting.length })}
      </h3>
      {waiting.length === 0 && <p className={classes.soft}>{t('queueEmpty')}</p>}
      {waiting.length > 1 && <p className={classes.soft}>{t('queueHint')}</p>}
      <ol className={classes.list}>
        {waiting.map((request, index) => (
          <QueueRow
            key={request.id}
            floor={floor}
            request={request}
            number={index + 1}
            disabled={disabled}
            timeZone={timeZone}
            mayMove={{
              up: beforeWhom(waiting, request.id, 'up') !== undefined,
              down: beforeWhom(waiting, request.id, 'down') !== undefined,
            }}
            onMove={(way) => {
              const beforeId = beforeWhom(waiting, request.id, way);
              if (beforeId !== undefined) floor.place(request, beforeId);
            }}
            onDecline={() => onDecline(request.id)}
          />
        ))}
      </ol>
    </section>
  );
}
