import { STAGE_LIMITS, type ControlBoard, type FloorSpeaker, type StageState } from '@diem-cau/shared';
import { Button } from '@mantine/core';
import { IconMicrophoneOff } from '@tabler/icons-react';
import { useMemo } from 'react';
import type { LiveConnection } from '../../live/connection';
import { FloorClock } from '../../ui/floor-clock/floor-clock';
import { Tag } from '../../ui/tag';
import { useControlRoomTexts } from './control-room.texts';
import { useOperating } from './operating';
import { shotId } from './shot-id';
import { SourceSound, useOnAirSound } from './source-sound';
import classes from './stage-desk.module.css';
import type { Operator } from './use-operator';

interface Props {
  connection: LiveConnection;
  stage: StageState;
  board: ControlBoard | null;
  /** Whose time runs. */
  speaker: FloorSpeaker | null;
  clockOffsetMs: number;
  operator: Operator;
  disabled: boolean;
}

/** What everyone sees now, source by source. */
export function OnAirStrip(props: Props) {
  const { connection, stage, board, speaker, clockOffsetMs, operator, disabled } = props;
  const t = useControlRoomTexts();
  const operating = useOperating();
  const sound = useOnAirSound(connection);
  const sending = useMemo(
    () =>
      new Set(
        [...(board?.speakers ?? []), ...(board?.venues ?? [])]
          .filter((line) => line.sending)
          .map((line) => line.sourceKey),
      ),
    [board],
  );
  return (
    <section aria-labelledby="on-air">
      <div className={classes.headed}>
        <h2 id="on-air" className={classes.heading}>
          {t('onAirTitle', { count: stage.sources.length, max: STAGE_LIMITS.sources })}
        </h2>
        {operating && stage.sources.some(({ key }) => key.startsWith('venue:')) && (
          <Button
            size="compact-sm"
            variant="default"
            leftSection={<IconMicrophoneOff size={18} aria-hidden />}
            disabled={disabled}
            loading={operator.busy.has('mute null')}
            onClick={() => operator.mute(null, true)}
          >
            {t('muteAll')}
          </Button>
        )}
      </div>
      {stage.sources.length === 0 && <p className={classes.quiet}>{t('onAirEmpty')}</p>}
      <ul className={classes.strip}>
        {stage.sources.map(({ key, picture, name, caption }) => (
          <li key={shotId({ key, picture })} className={classes.source}>
            <div className={classes.sourceText}>
              <strong>{picture === 'screen' ? t('screenOf', { name }) : name}</strong>
              {caption !== null && <span className={classes.caption}>{caption}</span>}
              {speaker?.sourceKey === key && picture === 'camera' && (
                <FloorClock speaker={speaker} clockOffsetMs={clockOffsetMs} />
              )}
              {board !== null && !sending.has(key) && !key.startsWith('viewer:') && (
                <Tag tone="amber">{t('waitingPicture')}</Tag>
              )}
            </div>
            {operating && (
              <SourceSound
                sourceKey={key}
                name={name}
                muted={stage.muted.includes(key)}
                sound={sound}
                operator={operator}
                disabled={disabled}
              />
            )}
            {operating && (
              <Button
                variant="default"
                loading={operator.busy.has(shotId({ key, picture }))}
                disabled={disabled}
                aria-label={t('takeOffName', { name })}
                onClick={() => operator.takeOffAir({ key, picture }, name)}
              >
                {t('takeOff')}
              </Button>
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}
