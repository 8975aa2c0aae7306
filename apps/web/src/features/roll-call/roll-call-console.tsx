import { Button } from '@mantine/core';
import { useState, memo } from 'react';
import { useCommands } from '../../live/use-commands';
import { ErrorState } from '../../ui/error-state';
import { FailureNotice } from '../../ui/failure-notice';
import { LoadingState } from '../../ui/loading-state';
import { HeldList } from './held-list';
import type { ConsoleProps } from './console-props';
import { useRollCallDesk } from './roll-call-desk';
import classes from './roll-call.module.css';
import { useRollCallTexts } from './roll-call.texts';
import { RunningRollCall } from './running-roll-call';
import { StartForm } from './start-form';
import { RollCallHead } from './roll-call-head';
import { VenueLines } from './venue-lines';
import { Minutes } from './minutes';
import { TallyBar } from './tally-bar';

/** Holds roll calls: begins one, follows it, and gives its minutes. */
export const RollCallConsole = memo(function RollCallConsole(props: ConsoleProps) {
  const { connection, conference, disabled, large = false } = props;
  const t = useRollCallTexts();
  const desk = useRollCallDesk(connection);
  const commands = useCommands(connection);
  const [beginning, setBeginning] = useState(false);
  if (desk.value === null) {
    return desk.error !== null ? (
      <ErrorState error={desk.error} onRetry={desk.reload} />
    ) : (
      <LoadingState text={t('loading')} />
    );
  }
  const { view, held, chairs } = desk.value;
  const runs = view?.rollCall.status === 'running';
  const ended = view !== null && !runs ? view : null;
  const job = { ...props, commands };
  return (
    // Anew for each step, so that it begins at its top: who is called stands there.
    <section
      key={runs ? view.rollCall.id : String(beginning)}
      className={classes.console}
      data-large={large}
      aria-label={t('panel')}
    >
      <FailureNotice failure={commands.failure} onDismiss={commands.dismiss} />
      {view !== null && runs && <RunningRollCall {...job} view={view} />}
      {!runs && (ended === null || beginning) && (
        <StartForm
          {...job}
          chairs={chairs}
          onStarted={() => setBeginning(false)}
          onBack={ended === null ? null : () => setBeginning(false)}
        />
      )}
      {ended !== null && !beginning && (
        <>
          <RollCallHead rollCall={ended.rollCall} timeZone={conference.timeZone} />
          <TallyBar tally={ended.rollCall.tally} />
          <div className={classes.actions}>
            <Minutes rollCallId={ended.rollCall.id} code={conference.code} as={connection.options.as} />
            <Button
              variant="default"
              size={large ? 'lg' : 'sm'}
              disabled={disabled}
              onClick={() => setBeginning(true)}
            >
              {t('again')}
            </Button>
          </div>
          <VenueLines {...job} view={ended} />
        </>
      )}
      <HeldList
        held={held.filter(({ id }) => id !== view?.rollCall.id)}
        conference={conference}
        as={connection.options.as}
      />
    </section>
  );
});
