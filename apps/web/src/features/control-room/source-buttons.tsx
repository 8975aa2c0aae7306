import type { SourceKey } from '@diem-cau/shared';
import { useControlRoomTexts } from './control-room.texts';
import { useOnAirShots } from './on-air-shots';
import { shotId } from './shot-id';
import { SourceToggle } from './source-toggle';
import classes from './sources.module.css';
import type { Operator } from './use-operator';

interface Props {
  sourceKey: SourceKey;
  name: string;
  hasCamera: boolean;
  sharesScreen: boolean;
  operator: Operator;
  disabled: boolean;
}

/** The presses for each picture that a source has or that is on air. */
export function SourceButtons({ sourceKey: key, name, hasCamera, sharesScreen, operator, disabled }: Props) {
  const t = useControlRoomTexts();
  const onAir = useOnAirShots();
  const has = { camera: hasCamera, screen: sharesScreen };
  return (
    <div className={classes.shots}>
      {(['camera', 'screen'] as const).map((picture) => {
        const id = shotId({ key, picture });
        if (!has[picture] && !onAir.has(id)) return null;
        return (
          <div key={id} className={classes.buttons}>
            {picture === 'screen' && <span className={classes.quiet}>{t('screen')}</span>}
            <SourceToggle
              shot={{ key, picture }}
              name={picture === 'screen' ? t('screenOf', { name }) : name}
              onAir={onAir.has(id)}
              busy={operator.busy.has(id)}
              disabled={disabled}
              onPutOn={operator.putOnAir}
              onTakeOff={operator.takeOffAir}
            />
          </div>
        );
      })}
    </div>
  );
}
