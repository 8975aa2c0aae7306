import { isPossible, type Conference, type StageState } from '@diem-cau/shared';
import { Button } from '@mantine/core';
import {
  IconBroadcast,
  IconEyeOff,
  IconPlayerPause,
  IconPlayerPlay,
  IconPlayerStop,
  IconTestPipe,
} from '@tabler/icons-react';
import { useState, memo } from 'react';
import { ConfirmDialog } from '../../ui/confirm-dialog';
import { useControlRoomTexts } from './control-room.texts';
import { GoLiveDialog } from './go-live-dialog';
import { RUN_STEPS, type RunStep } from './run-steps';
import classes from './stage-desk.module.css';
import { stageIsOpen } from './stage-open';
import type { Operator } from './use-operator';

interface Props {
  conference: Conference;
  stage: StageState;
  venuesConnected: number;
  operator: Operator;
  disabled: boolean;
}

const ICONS: Record<RunStep, typeof IconBroadcast> = {
  'start-rehearsal': IconTestPipe,
  'finish-rehearsal': IconPlayerStop,
  'go-live': IconBroadcast,
  resume: IconPlayerPlay,
  pause: IconPlayerPause,
  end: IconPlayerStop,
  reopen: IconBroadcast,
};
/** What reaches everybody at once is asked about first; a pause and a rehearsal are taken back as easily. */
const ASKED: ReadonlySet<RunStep> = new Set<RunStep>(['go-live', 'end', 'reopen']);

/** The few large buttons of the conference's state, and the one to the holding picture. */
export const ConferenceActions = memo(function ConferenceActions({
  conference,
  stage,
  venuesConnected,
  operator,
  disabled,
}: Props) {
  const t = useControlRoomTexts();
  const [asked, setAsked] = useState<RunStep | null>(null);
  const { state } = conference;
  const close = () => setAsked(null);
  const take = (step: RunStep) => (ASKED.has(step) ? setAsked(step) : operator.take(step));

  return (
    <div className={classes.actions}>
      {RUN_STEPS.filter((step) => isPossible(step, state)).map((step) => {
        const Icon = ICONS[step];
        return (
          <Button
            key={step}
            color={step === 'go-live' || step === 'resume' ? 'live' : 'brand'}
            variant={step === 'go-live' || step === 'resume' ? 'filled' : 'default'}
            size="lg"
            leftSection={<Icon size={24} aria-hidden />}
            loading={operator.busy.has('state')}
            disabled={disabled}
            title={t(`hint.${step}`)}
            onClick={() => take(step)}
          >
            {t(`step.${step}`)}
          </Button>
        );
      })}
      <Button
        color="fault"
        size="lg"
        className={classes.holding}
        leftSection={<IconEyeOff size={24} aria-hidden />}
        loading={operator.busy.has('clear')}
        disabled={disabled || !stageIsOpen(state)}
        title={t('holdingHint')}
        onClick={() => operator.clear(stage.sources)}
      >
        {t('holding')}
      </Button>
      <GoLiveDialog
        opened={asked === 'go-live' || asked === 'reopen'}
        again={asked === 'reopen'}
        sources={stage.sources.length}
        venues={venuesConnected}
        onConfirm={() => asked && operator.take(asked)}
        onClose={close}
      />
      <ConfirmDialog
        opened={asked === 'end'}
        title={t('endTitle')}
        confirmText={t('endConfirm')}
        color="fault"
        onConfirm={() => operator.take('end')}
        onClose={close}
      >
        <p>{t('endWhat')}</p>
        <p>{t('endNot')}</p>
      </ConfirmDialog>
    </div>
  );
});
