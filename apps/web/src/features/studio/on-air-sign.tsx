import type { ConferenceState } from '@diem-cau/shared';
import { IconBroadcast, IconHourglass } from '@tabler/icons-react';
import type { LiveConnection } from '../../live/connection';
import type { LocalMedia } from '../../live/local-media';
import type { MediaSession } from '../../live/media-session';
import { useLive } from '../../live/use-live';
import { useErrorText } from '../../lib/i18n/error-text';
import { Notice } from '../../ui/notice';
import classes from './studio.module.css';
import { useStudioTexts } from './studio.texts';

interface Props {
  connection: LiveConnection;
  session: MediaSession;
  local: LocalMedia;
  state: ConferenceState;
}

/** The one thing a lecturer must never be unsure of: whether everybody sees and hears them. */
export function OnAirSign({ connection, session, local, state }: Props) {
  const t = useStudioTexts();
  const errorText = useErrorText();
  const { status, entered } = useLive(connection);
  const { onAir, wanted, sending, problem } = useLive(session);
  const { camera, microphone, opening } = useLive(local);
  if (!onAir) {
    const over = state === 'ended' || state === 'sealed';
    const previewed = wanted !== null;
    return (
      <div className={classes.sign} data-on-air={false} role="status">
        <IconHourglass size={34} aria-hidden />
        <div>
          <p className={classes.signMain}>{t(over ? 'offAirOver' : previewed ? 'previewed' : 'waiting')}</p>
          {!over && <p>{t(previewed ? 'previewedHint' : 'waitingHint')}</p>}
        </div>
      </div>
    );
  }
  const mutedByHall = entered?.stage.muted.some((key) => key === entered.me.sourceKey) ?? false;
  const seen = camera.track !== null && !camera.muted;
  const heard = microphone.track !== null && !microphone.muted && !mutedByHall;
  const reach = seen ? (heard ? 'both' : 'picture') : heard ? 'sound' : 'nothing';
  const told = t(`reach.${reach}`, { who: t(state === 'live' ? 'everybody' : 'venues') });
  const shown = state === 'live' || reach === 'nothing' ? told : `${told} ${t('notLiveYet')}`;
  const online = status === 'online';
  const nothing = problem !== null || (camera.track === null && microphone.track === null && !opening);
  return (
    <div className={classes.signs}>
      <div className={classes.sign} data-on-air={true} role="status">
        <IconBroadcast size={38} aria-hidden />
        <div>
          <p className={classes.signMain}>{t('onAir')}</p>
          <p>
            {!online ? t('onAirLost') : sending ? shown : nothing ? t('onAirNothing') : t('onAirPreparing')}
          </p>
        </div>
      </div>
      {problem !== null && <Notice tone="fault">{errorText(problem)}</Notice>}
      {mutedByHall && <Notice tone="amber">{t('mutedByHall')}</Notice>}
      {microphone.muted && <Notice tone="amber">{t('microphoneMuted')}</Notice>}
      {camera.muted && <Notice tone="amber">{t('cameraMuted')}</Notice>}
    </div>
  );
}
