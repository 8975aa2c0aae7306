import type { RollCallState, RollCallTally } from '@diem-cau/shared';
import { useFormats } from '../../lib/i18n/format';
import classes from './roll-call.module.css';
import { useRollCallTexts } from './roll-call.texts';

const ORDER: readonly [RollCallState, keyof RollCallTally][] = [
  ['present', 'present'],
  ['late', 'late'],
  ['excused', 'excused'],
  ['called', 'called'],
  ['no-answer', 'noAnswer'],
  ['waiting', 'waiting'],
];

/** How far it is: parts of a bar, and the same in figures. */
export function TallyBar({ tally }: { tally: RollCallTally }) {
  const t = useRollCallTexts();
  const { number } = useFormats();
  return (
    <div className={classes.tally}>
      <p className={classes.answered}>
        {t('answered')}{' '}
        <strong>
          {number(tally.present + tally.late)}/{number(tally.venues)}
        </strong>
        <span>
          {t('delegates')} <strong>{number(tally.delegates)}</strong>
        </span>
      </p>
      <div className={classes.bar} aria-hidden>
        {ORDER.map(([state, key]) => (
          <span key={state} data-state={state} style={{ flexGrow: tally[key] }} />
        ))}
      </div>
      <dl className={classes.figures}>
        {ORDER.map(([state, key]) => (
          <div key={state} data-none={tally[key] === 0}>
            <dt>
              <span className={classes.dot} data-state={state} aria-hidden />
              {t(`state.${state}`)}
            </dt>
            <dd>{number(tally[key])}</dd>
          </div>
        ))}
      </dl>
    </div>
  );
}
