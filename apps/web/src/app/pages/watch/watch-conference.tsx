import { isOn, isToCome, type ConferenceState } from '@diem-cau/shared';
import { lazy, Suspense, useState } from 'react';
import { AgendaList } from '../../../features/agenda/agenda-list';
import { MaterialList } from '../../../features/materials/material-list';
import { HoldingPicture } from '../../../features/stage/holding-picture';
import { OnAirNow } from '../../../features/watch/on-air-now';
import { QuestionList } from '../../../features/watch/question-list';
import { WatchStart } from '../../../features/watch/watch-start';
import { useWatchTexts } from '../../../features/watch/watch.texts';
import type { LocalMedia } from '../../../live/local-media';
import { presenceState } from '../../../live/presence-state';
import { useLive, useLiveConnection, usePlayback, usePresence } from '../../../live/use-live';
import { useRepeatWhile } from '../../../lib/time/use-repeat-while';
import { ErrorState } from '../../../ui/error-state';
import { LoadingState } from '../../../ui/loading-state';
import { Notice } from '../../../ui/notice';
import { StateTag } from '../../../ui/state-tag';
import classes from './watch-conference.module.css';
import { WatchStage } from './watch-stage';

const WaitingInfo = lazy(async () => {
  const { WaitingInfo: default_ } = await import('../../../features/waiting/waiting-info');
  return { default: default_ };
});
const SpeakerList = lazy(async () => {
  const { SpeakerList: default_ } = await import('../../../features/waiting/waiting-info');
  return { default: default_ };
});
const AudienceCard = lazy(async () => {
  const { AudienceCard: default_ } = await import('../../../features/audience/audience-card');
  return { default: default_ };
});
const AskAndFollow = lazy(async () => {
  const { AskAndFollow: default_ } = await import('../../../features/watch/ask-and-follow');
  return { default: default_ };
});
const OwnRegistration = lazy(async () => {
  const { OwnRegistration: default_ } =
    await import('../../../features/viewer-registration/own-registration');
  return { default: default_ };
});
const ViewerFloor = lazy(async () => {
  const { ViewerFloor: default_ } = await import('../../../features/floor/viewer-floor');
  return { default: default_ };
});
const NoPicture = lazy(() => import('./no-picture'));

const RENEW_MS = 5_000;
/** Refusals that a new ticket heals, or that the ticket's own refusal explains. */
const ASK_AGAIN = new Set([
  'NOT_SIGNED_IN',
  'REGISTRATION_NEEDED',
  'CONFERENCE_INTERNAL',
  'CONFERENCE_CANCELLED',
]);
const OVER: readonly ConferenceState[] = ['ended', 'sealed', 'postponed', 'cancelled'];

interface Props {
  code: string;
  /** Whether this browser plays pictures at all. */
  canPlay: boolean;
  renewTicket: () => Promise<unknown>;
}

/** The citizen's page: the picture first, then who speaks, what comes, and asking. */
export function WatchConference({ code, canPlay, renewTicket }: Props) {
  const t = useWatchTexts();
  const connection = useLiveConnection('viewer', code);
  const playback = usePlayback(false);
  const { status, error, entered, clockOffsetMs } = useLive(connection);
  const [pressed, setPressed] = useState(false);
  const state = entered?.conference.state;
  const isOver = state !== undefined && OVER.includes(state);
  const isRunning = state !== undefined && isOn(state);
  const isBefore = state !== undefined && isToCome(state);
  // Who waited here sees the picture by itself when it begins; the browser decides whether with sound.
  const [waited, setWaited] = useState(false);
  if (isBefore && !waited) setWaited(true);
  const plays = canPlay && isRunning && (pressed || waited);
  const invites = canPlay && !pressed && !isOver && !plays;
  const isReady = canPlay && pressed && isBefore && !isOver;
  usePresence(connection, () => presenceState(connection, playback, plays || (pressed && !isOver)));

  const [local, setLocal] = useState<LocalMedia | null>(null);
  // Who has asked is still called when the desk takes no more requests.
  const [mayAsk, setMayAsk] = useState(false);
  if (entered?.floor.viewersMayAsk && !mayAsk) setMayAsk(true);

  const ticketLost = error !== null && ASK_AGAIN.has(error.code);
  useRepeatWhile(ticketLost, RENEW_MS, () => void renewTicket().then(() => connection.retry()));

  if (entered === null) {
    return status === 'refused' && error !== null && !ticketLost ? (
      <ErrorState error={error} onRetry={() => connection.retry()} />
    ) : (
      <LoadingState text={t('entering')} />
    );
  }
  const { conference, agenda, stage, questions, ownQuestions } = entered;
  // Before it begins people look what comes; later, what they may take along.
  const programme = <AgendaList agenda={agenda} conference={conference} clockOffsetMs={clockOffsetMs} />;
  return (
    <div className={classes.page}>
      <div className={classes.main}>
        <div className={classes.picture} data-invites={invites} data-holding={!plays}>
          {plays ? (
            <WatchStage connection={connection} playback={playback} local={local} />
          ) : (
            <HoldingPicture entered={entered} clockOffsetMs={clockOffsetMs}>
              {(invites || isReady) && (
                <WatchStart early={!isRunning} pressed={pressed} onStart={() => setPressed(true)} />
              )}
            </HoldingPicture>
          )}
        </div>
        {/* Below, so that the picture stays where it is. */}
        {status !== 'online' && <Notice tone="amber">{t('offline')}</Notice>}
        <div className={classes.about}>
          <StateTag state={conference.state} />
          {/* The holding picture shows the title already. */}
          <h1 className={plays ? classes.title : 'visually-hidden'}>{conference.title}</h1>
          {isRunning && <OnAirNow stage={stage} />}
          <p className={classes.recorded}>
            {t(conference.visibility === 'registered' ? 'recordedRegistered' : 'recorded')}
          </p>
          {conference.visibility === 'registered' && (
            <Suspense>
              <OwnRegistration code={code} onWithdrawn={() => void renewTicket()} />
            </Suspense>
          )}
        </div>
        {plays && mayAsk && (
          <Suspense>
            <ViewerFloor
              connection={connection}
              code={code}
              floor={entered.floor}
              clockOffsetMs={clockOffsetMs}
              onCalled={setLocal}
            />
          </Suspense>
        )}
        {!canPlay && (
          <Suspense>
            <NoPicture />
          </Suspense>
        )}
        {isBefore && !isOver && (
          <Suspense>
            <WaitingInfo conference={conference} />
          </Suspense>
        )}
        {!isOver && (
          <Suspense>
            <AudienceCard connection={connection} code={code} />
          </Suspense>
        )}
        {isBefore && (
          <Suspense>
            <SpeakerList code={code} />
          </Suspense>
        )}
        {(questions.length > 0 || !isBefore) && (
          <QuestionList questions={questions} timeZone={conference.timeZone} />
        )}
      </div>
      <div className={classes.side}>
        {(!isBefore || state === 'rehearsal' || ownQuestions.length > 0) && (
          <Suspense>
            <AskAndFollow connection={connection} state={conference.state} questions={ownQuestions} />
          </Suspense>
        )}
        {isBefore && programme}
        <MaterialList
          connection={connection}
          as="viewer"
          code={code}
          state={conference.state}
          agenda={agenda.items}
        />
        {!isBefore && programme}
      </div>
    </div>
  );
}
