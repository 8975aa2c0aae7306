import { STAGE_LIMITS, type ControlBoard, type StageState } from '@diem-cau/shared';
import { ActionIcon, Button } from '@mantine/core';
import { IconMicrophoneOff } from '@tabler/icons-react';
import { useMemo } from 'react';
import { Tag } from '../../ui/tag';
import { useControlRoomTexts } from './control-room.texts';
import { useOperating } from './operating';
import { shotId } from './shot-id';
import classes from './stage-desk.module.css';
import type { Operator } from './use-operator';

interface Props {
  stage: StageState;
  board: ControlBoard | null;
  operator: Operator;
  disabled: boolean;
}

/** What everyone sees now, source by source. */
export function OnAirStrip({ stage, board, operator, disabled }: Props) {
  const t = useControlRoomTexts();
  const operating = useOperating();
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
              {board !== null && !sending.has(key) && !key.startsWith('viewer:') && (
                <Tag tone="amber">{t('waitingPicture')}</Tag>
              )}
            </div>
            {operating && (
              <ActionIcon
                variant={stage.muted.includes(key) ? 'filled' : 'default'}
                color="fault"
                size={36}
                disabled={disabled}
                loading={operator.busy.has(`mute ${key}`)}
                aria-pressed={stage.muted.includes(key)}
                aria-label={t(stage.muted.includes(key) ? 'unmuteName' : 'muteName', { name })}
                title={t(stage.muted.includes(key) ? 'unmute' : 'mute')}
                onClick={() => operator.mute(key, !stage.muted.includes(key))}
              >
                <IconMicrophoneOff size={20} aria-hidden />
              </ActionIcon>
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
