import type { HallOnBoard } from '@diem-cau/shared';
import { useControlRoomTexts } from './control-room.texts';
import { SourceButtons } from './source-buttons';
import classes from './sources.module.css';
import type { Operator } from './use-operator';

interface Props {
  halls: readonly HallOnBoard[];
  onAir: ReadonlySet<string>;
  operator: Operator;
  disabled: boolean;
}

/** The hall's own browsers that send. */
export function HallList({ halls, onAir, operator, disabled }: Props) {
  const t = useControlRoomTexts();
  return (
    <section className={classes.panel} aria-labelledby="halls">
      <h2 id="halls" className={classes.heading}>
        {t('halls')}
      </h2>
      {halls.length === 0 && <p className={classes.quiet}>{t('hallsEmpty')}</p>}
      <ul className={classes.rows}>
        {halls.map(({ sourceKey, name, sharesScreen }) => (
          <li key={sourceKey} className={classes.row} data-on-air={onAir.has(sourceKey)}>
            <strong className={classes.text}>{name}</strong>
            <SourceButtons
              sourceKey={sourceKey}
              name={name}
              hasCamera
              sharesScreen={sharesScreen}
              operator={operator}
              disabled={disabled}
            />
          </li>
        ))}
      </ul>
    </section>
  );
}
