import { IconMicrophone } from '@tabler/icons-react';
import type { LiveConnection } from '../../live/connection';
import type { LocalMedia } from '../../live/local-media';
import { useLive } from '../../live/use-live';
import classes from './floor.module.css';
import { useFloorTexts } from './floor.texts';
import { useUnmuteAsked } from './use-unmute-asked';

interface Props {
  connection: LiveConnection;
  local: LocalMedia;
  /** The key of what this page sends. */
  ownKey: string | null;
}

/** The hall asks whoever is here to unmute: one press, whether they or the hall had muted them. */
export function UnmutePrompt({ connection, local, ownKey }: Props) {
  const t = useFloorTexts();
  const { entered } = useLive(connection);
  const { microphone } = useLive(local);
  const { asked, accept, decline } = useUnmuteAsked(connection, local);
  if (!asked) return null;
  const silent = microphone.muted || (entered?.stage.muted.some((key) => key === ownKey) ?? false);
  return (
    <div className={classes.prompt} data-kind="next" role="alert">
      <IconMicrophone aria-hidden className={classes.icon} />
      <p className={`${classes.text} ${classes.large}`}>{t(silent ? 'unmuteAsked' : 'unmuteAskedOn')}</p>
      <div className={classes.promptButtons}>
        <button type="button" className={classes.press} data-main={silent} onClick={accept}>
          {t(silent ? 'unmuteMicrophone' : 'understood')}
        </button>
        {silent && (
          <button type="button" className={classes.press} onClick={decline}>
            {t('later')}
          </button>
        )}
      </div>
    </div>
  );
}
