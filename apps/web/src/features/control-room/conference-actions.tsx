import type { Conference, StageState } from '@diem-cau/shared';
import { Button } from '@mantine/core';
import { IconBroadcast, IconEyeOff, IconPlayerStop } from '@tabler/icons-react';
import { useState } from 'react';
import { ConfirmDialog } from '../../ui/confirm-dialog';
import { useControlRoomTexts } from './control-room.texts';
import { GoLiveDialog } from './go-live-dialog';
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

/** The few large buttons. Only the holding picture acts at the first press. */
export function ConferenceActions({ conference, stage, venuesConnected, operator, disabled }: Props) {
  const t = useControlRoomTexts();
  const [asked, setAsked] = useState<'none' | 'go-live' | 'end'>('none');
  const { state } = conference;
  const isOn = state === 'live' || state === 'paused';
  const canGoLive = state === 'scheduled' || state === 'rehearsal' || state === 'ended' || state === 'paused';
  const close = () => setAsked('none');
  const busy = operator.busy.has('state');

  return (
    <div className={classes.actions}>
      {canGoLive && (
        <Button
          color="live"
          variant={state === 'ended' ? 'default' : 'filled'}
          size="lg"
          leftSection={<IconBroadcast size={24} aria-hidden />}
          loading={busy}
          disabled={disabled}
          onClick={() => setAsked('go-live')}
        >
          {state === 'ended' ? t('goAgain') : t('goLive')}
        </Button>
      )}
      {isOn && (
        <Button
          variant="default"
          size="lg"
          leftSection={<IconPlayerStop size={24} aria-hidden />}
          loading={busy}
          disabled={disabled}
          onClick={() => setAsked('end')}
        >
          {t('end')}
        </Button>
      )}
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
        opened={asked === 'go-live'}
        again={state === 'ended'}
        sources={stage.sources.length}
        venues={venuesConnected}
        onConfirm={operator.goLive}
        onClose={close}
      />
      <ConfirmDialog
        opened={asked === 'end'}
        title={t('endTitle')}
        confirmText={t('endConfirm')}
        color="fault"
        onConfirm={operator.end}
        onClose={close}
      >
        <p>{t('endWhat')}</p>
        <p>{t('endNot')}</p>
      </ConfirmDialog>
    </div>
  );
}
