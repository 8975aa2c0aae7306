import type { Conference, ConnectAs, RollCallSummary } from '@diem-cau/shared';
import { Minutes } from './minutes';
import { RollCallHead } from './roll-call-head';
import classes from './roll-call.module.css';
import { useRollCallTexts } from './roll-call.texts';

/** Roll calls that were held before, with their minutes. */
export function HeldList(props: { held: RollCallSummary[]; conference: Conference; as: ConnectAs }) {
  const { held, conference, as } = props;
  const t = useRollCallTexts();
  if (held.length === 0) return null;
  return (
    <details className={classes.held}>
      <summary>
        {t('held')} ({held.length})
      </summary>
      <ul>
        {held.map((rollCall) => {
          const { present, late, venues, delegates } = rollCall.tally;
          return (
            <li key={rollCall.id}>
              <RollCallHead rollCall={rollCall} timeZone={conference.timeZone} />
              <p className={classes.soft}>{t('summary', { answered: present + late, venues, delegates })}</p>
              <div className={classes.actions}>
                <Minutes rollCallId={rollCall.id} code={conference.code} as={as} />
              </div>
            </li>
          );
        })}
      </ul>
    </details>
  );
}
