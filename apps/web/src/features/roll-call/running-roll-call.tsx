import { isMissing, type RollCallView } from '@diem-cau/shared';
import { Button, TextInput } from '@mantine/core';
import { useState } from 'react';
import type { Commands } from '../../live/use-commands';
import { ConfirmDialog } from '../../ui/confirm-dialog';
import { CallNow } from './call-now';
import { EVERYBODY, GroupSelect, scopeOf, venuesOf } from './group-select';
import type { ConsoleProps } from './console-props';
import { RollCallHead } from './roll-call-head';
import classes from './roll-call.module.css';
import { useRollCallTexts } from './roll-call.texts';
import { TallyBar } from './tally-bar';
import { VenueLines } from './venue-lines';

interface Props extends ConsoleProps {
  commands: Commands;
  view: RollCallView;
}

/** A roll call while it runs: who is called now, the next step, how far it is, who is missing. */
export function RunningRollCall(props: Props) {
  const { view, conference, clockOffsetMs, commands, disabled, large } = props;
  const t = useRollCallTexts();
  const [group, setGroup] = useState(EVERYBODY);
  const { rollCall, venues, lines } = view;
  const { id: rollCallId, tally, mode } = rollCall;
  const untouched = new Set(
    lines.filter(({ state }) => state === 'waiting').map(({ participationId }) => participationId),
  );
  const waiting = venues.filter(({ participationId }) => untouched.has(participationId));
  const inGroup = venuesOf(waiting, group);
  const missing = lines.filter(({ state }) => isMissing(state) && state !== 'waiting').length;
  const size = large ? 'lg' : 'sm';
  const call = (wanted: { scope: 'next' | 'unanswered' } | ReturnType<typeof scopeOf>) =>
    void commands.run({
      key: 'call',
      what: t('calling'),
      name: 'roll-call:call',
      request: { rollCallId, key: null, ...wanted },
    });
  const busy = commands.busy.has('call');

  return (
    <>
      <RollCallHead rollCall={rollCall} timeZone={conference.timeZone} />
      <CallNow view={view} clockOffsetMs={clockOffsetMs} />
      <div className={classes.actions}>
        {mode === 'one-by-one' && waiting[0] && (
          <Button size={size} loading={busy} disabled={disabled} onClick={() => call({ scope: 'next' })}>
            {t('next')}
          </Button>
        )}
        {mode === 'one-by-one' && waiting[0] && (
          <span className={classes.soft}>{t('nextIs', { name: waiting[0].name })}</span>
        )}
        {mode === 'by-level' && waiting.length > 0 && (
          <div className={classes.more}>
            <GroupSelect label={t('whom')} venues={waiting} value={group} onChange={setGroup} size={size} />
            <Button
              size={size}
              loading={busy}
              disabled={disabled || inGroup.length === 0}
              onClick={() => call(scopeOf(group))}
            >
              {t('callMore')}
            </Button>
          </div>
        )}
        {missing > 0 && (
          <Button
            size={size}
            variant={waiting.length > 0 ? 'default' : 'filled'}
            loading={busy}
            disabled={disabled}
            onClick={() => call({ scope: 'unanswered' })}
          >
            {t('callAgain', { count: missing })}
          </Button>
        )}
      </div>
      <TallyBar tally={tally} />
      <VenueLines {...props} />
      <Ending {...props} size={size} />
    </>
  );
}

function Ending({ view, commands, disabled, size }: Props & { size: 'lg' | 'sm' }) {
  const t = useRollCallTexts();
  const [asks, setAsks] = useState<'close' | 'cancel' | null>(null);
  const [reason, setReason] = useState('');
  const { id: rollCallId, tally } = view.rollCall;
  const close = () =>
    void commands.run({ key: 'end', what: t('closing'), name: 'roll-call:close', request: { rollCallId } });
  const cancel = () =>
    void commands.run({
      key: 'end',
      what: t('cancelling'),
      name: 'roll-call:cancel',
      request: { rollCallId, reason },
    });
  return (
    <div className={classes.actions}>
      <Button
        size={size}
        color="brand"
        variant="outline"
        disabled={disabled}
        loading={commands.busy.has('end')}
        onClick={() => setAsks('close')}
      >
        {t('close')}
      </Button>
      <Button
        size={size}
        variant="subtle"
        color="fault"
        disabled={disabled}
        onClick={() => setAsks('cancel')}
      >
        {t('cancel')}
      </Button>
      <ConfirmDialog
        opened={asks === 'close'}
        title={t('closeTitle')}
        confirmText={t('close')}
        color="brand"
        onConfirm={close}
        onClose={() => setAsks(null)}
      >
        {t('closeText', { answered: tally.present + tally.late, venues: tally.venues })}
      </ConfirmDialog>
      <ConfirmDialog
        opened={asks === 'cancel'}
        title={t('cancelTitle')}
        confirmText={t('cancel')}
        color="fault"
        onConfirm={cancel}
        onClose={() => setAsks(null)}
      >
        <p>{t('cancelText')}</p>
        <TextInput
          label={t('cancelReason')}
          value={reason}
          required
          onChange={(event) => setReason(event.currentTarget.value)}
        />
      </ConfirmDialog>
    </div>
  );
}
