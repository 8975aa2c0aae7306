import type { ConferenceState } from '@diem-cau/shared';
import { useState } from 'react';
import { AgendaList } from '../../../features/agenda/agenda-list';
import { HoldingPicture } from '../../../features/stage/holding-picture';
import { AskAndFollow } from '../../../features/watch/ask-and-follow';
import { OnAirNow } from '../../../features/watch/on-air-now';
import { QuestionList } from '../../../features/watch/question-list';
import { WatchStart } from '../../../features/watch/watch-start';
import { useWatchTexts } from '../../../features/watch/watch.texts';
import { presenceState } from '../../../live/presence-state';
import { useLive, useLiveConnection, usePlayback, usePresence } from '../../../live/use-live';
import { useRepeatWhile } from '../../../lib/time/use-repeat-while';
import { ErrorState } from '../../../ui/error-state';
import { LoadingState } from '../../../ui/loading-state';
import { Notice } from '../../../ui/notice';
import { StateTag } from '../../../ui/state-tag';
import classes from './watch-conference.module.css';
import { WatchStage } from './watch-stage';

const RENEW_MS = 5_000;
const OVER: readonly ConferenceState[] = ['ended', 'sealed', 'postponed', 'cancelled'];

interface Props {
  code: string;
  renewTicket: () => Promise<unknown>;
}

/** The citizen's page: the picture first, then who speaks, what comes, and asking. */
export function WatchConference({ code, renewTicket }: Props) {
  const t = useWatchTexts();
  const connection = useLiveConnection('viewer', code);
  const playback = usePlayback(false);
  const { status, error, entered, clockOffsetMs } = useLive(connection);
  const [pressed, setPressed] = useState(false);
  const state = entered?.conference.state;
  const isOver = state !== undefined && OVER.includes(state);
  const isRunning = state === 'live' || state === 'paused';
  const plays = pressed && isRunning;
  const invites = !pressed && !isOver;
  usePresence(connection, () => presenceState(connection, playback, pressed && !isOver));

  const ticketLost = error?.code === 'NOT_SIGNED_IN';
  useRepeatWhile(ticketLost, RENEW_MS, () => void renewTicket().then(() => connection.retry()));

  if (entered === null) {
    return status === 'refused' && error !== null && !ticketLost ? (
      <ErrorState error={error} onRetry={() => connection.retry()} />
    ) : (
      <LoadingState text={t('entering')} />
    );
  }
  const { conference, agenda, stage, questions, ownQuestions } = entered;
  return (
    <div className={classes.page}>
      <div className={classes.main}>
        {status !== 'online' && <Notice tone="amber">{t('offline')}</Notice>}
        <div className={classes.picture} data-invites={invites}>
          {plays ? (
            <WatchStage connection={connection} playback={playback} />
          ) : (
            <HoldingPicture entered={entered} clockOffsetMs={clockOffsetMs}>
              {invites && <WatchStart early={!isRunning} onStart={() => setPressed(true)} />}
            </HoldingPicture>
          )}
        </div>
        <div className={classes.about}>
          <StateTag state={conference.state} />
          <h1 className={classes.title}>{conference.title}</h1>
          {isRunning && <OnAirNow stage={stage} />}
          <p className={classes.recorded}>{t('recorded')}</p>
        </div>
        <QuestionList questions={questions} timeZone={conference.timeZone} />
      </div>
      <div className={classes.side}>
        <AskAndFollow connection={connection} state={conference.state} questions={ownQuestions} />
        <AgendaList agenda={agenda} conference={conference} clockOffsetMs={clockOffsetMs} />
      </div>
    </div>
  );
}
