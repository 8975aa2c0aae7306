import { useErrorText } from '../../lib/i18n/error-text';
import type { LocalMedia } from '../../live/local-media';
import type { MediaSession } from '../../live/media-session';
import { useLive } from '../../live/use-live';
import { Notice } from '../../ui/notice';
import classes from './on-air-notices.module.css';
import { useVenueTexts } from './venue.texts';

/** While the venue is on air or prepared for it: what works, and what the room must see to. */
export function OnAirNotices({ session, local }: { session: MediaSession; local: LocalMedia }) {
  const t = useVenueTexts();
  const errorText = useErrorText();
  const { wanted, sending, problem } = useLive(session);
  const { camera, microphone, opening } = useLive(local);
  if (wanted === null) return null;
  return (
    <div className={classes.notices}>
      {!sending && opening && <Notice tone="info">{t('onAirPreparing')}</Notice>}
      {problem !== null && <Notice tone="fault">{errorText(problem)}</Notice>}
      {camera.problem !== null && <Notice tone="fault">{t(`camera.${camera.problem}`)}</Notice>}
      {microphone.problem !== null && <Notice tone="fault">{t(`microphone.${microphone.problem}`)}</Notice>}
    </div>
  );
}
