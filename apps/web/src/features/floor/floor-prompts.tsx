import type { Floor, SourceKey } from '@diem-cau/shared';
import { IconBellRinging, IconInfoCircle, IconMicrophone, IconMicrophoneOff } from '@tabler/icons-react';
import { useState } from 'react';
import { useNow } from '../../lib/time/use-now';
import type { LiveConnection } from '../../live/connection';
import type { LocalMedia } from '../../live/local-media';
import { useLive } from '../../live/use-live';
import { FloorClock } from '../../ui/floor-clock/floor-clock';
import classes from './floor.module.css';
import { useFloorTexts } from './floor.texts';
import { endToTell } from './own-floor';
import type { OwnFloor } from './use-own-floor';
import { UnmutePrompt } from './unmute-prompt';

interface Props {
  connection: LiveConnection;
  own: OwnFloor;
  local: LocalMedia;
  floor: Floor | null;
  muted: readonly SourceKey[];
  ownKey: string | null;
  clockOffsetMs: number;
}

/** Over the picture: that this room is next, how long it may speak, and what the hall wants of its microphone. */
export function FloorPrompts({ connection, own, local, floor, muted, ownKey, clockOffsetMs }: Props) {
  const t = useFloorTexts();
  const { camera, microphone } = useLive(local);
  const [read, setRead] = useState<string | null>(null);
  const now = useNow(5_000) + clockOffsetMs;
  const { request, standing } = own;
  const speaker = floor?.speaker?.sourceKey === ownKey ? floor?.speaker : null;
  const mutedByHall = muted.some((key) => key === ownKey);
  const ended = endToTell(request, read, now);
  const problems = own.called && (
    <>
      {microphone.problem !== null && <p className={classes.fault}>{t('noMicrophone')}</p>}
      {camera.problem !== null && <p className={classes.fault}>{t('noCamera')}</p>}
      {microphone.muted && <p className={classes.fault}>{t('microphoneOff')}</p>}
    </>
  );
  const switchMicrophone = (
    <button
      type="button"
      className={classes.press}
      data-main={microphone.muted}
      onClick={() => local.setMuted('microphone', !microphone.muted)}
    >
      {t(microphone.muted ? 'unmuteMicrophone' : 'muteMicrophone')}
    </button>
  );
  return (
    <>
      <UnmutePrompt connection={connection} local={local} ownKey={ownKey} />
      {(standing === 'next' || standing === 'preview') && (
        <div className={classes.prompt} data-kind={standing} role="alert">
          <IconBellRinging aria-hidden className={classes.icon} />
          <div className={classes.text}>
            <p className={classes.large}>{t(standing === 'next' ? 'told.next' : 'previewed')}</p>
            {standing === 'next' && (
              <p>{!request?.topic ? t('nextHint') : t('nextTopic', { topic: request.topic })}</p>
            )}
            {problems}
          </div>
          {microphone.muted && <div className={classes.promptButtons}>{switchMicrophone}</div>}
        </div>
      )}
      {speaker && (
        <div
          className={classes.prompt}
          data-place="corner"
          data-kind={microphone.muted || mutedByHall ? 'fault' : undefined}
          role="status"
        >
          {microphone.muted ? (
            <IconMicrophoneOff aria-hidden className={classes.icon} />
          ) : (
            <IconMicrophone aria-hidden className={classes.icon} />
          )}
          <div className={classes.text}>
            <strong>{t('speaking')}</strong>
            {mutedByHall && <p className={classes.fault}>{t('mutedByHall')}</p>}
            {microphone.muted && <p className={classes.fault}>{t('microphoneOff')}</p>}
          </div>
          <FloorClock speaker={speaker} clockOffsetMs={clockOffsetMs} />
          <div className={classes.promptButtons}>
            {switchMicrophone}
            <button type="button" className={classes.press} onClick={own.withdraw}>
              {t('finish')}
            </button>
          </div>
        </div>
      )}
      {ended !== null && request !== null && (
        <div className={classes.prompt} role="status">
          <IconInfoCircle aria-hidden className={classes.icon} />
          <div className={classes.text}>
            <p>{t(`told.${ended}`)}</p>
            {request.word !== null && <p>{t('wordOfHall', { word: request.word })}</p>}
          </div>
          <button type="button" className={classes.press} onClick={() => setRead(request.id)}>
            {t('closed')}
          </button>
        </div>
      )}
    </>
  );
}
