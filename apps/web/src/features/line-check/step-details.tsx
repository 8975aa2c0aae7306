import { Progress } from '@mantine/core';
import { useEffect, useRef } from 'react';
import type { LineCheckSnapshot } from '../../live/line-check/line-check';
import type { LocalMedia } from '../../live/local-media';
import { useLive } from '../../live/use-live';
import { Notice } from '../../ui/notice';
import { DeviceChoice } from './device-choice';
import classes from './line-check.module.css';
import { useLineCheckTexts } from './line-check.texts';

interface Props {
  state: LineCheckSnapshot;
  local: LocalMedia;
}

export function CameraDetails({ local }: Props) {
  const t = useLineCheckTexts();
  const { camera, stream } = useLive(local);
  const video = useRef<HTMLVideoElement>(null);
  const shows = camera.track !== null;
  useEffect(() => {
    if (video.current) video.current.srcObject = stream;
  }, [stream, shows]);
  return (
    <>
      {shows ? (
        <>
          <video
            ref={video}
            className={classes.own}
            aria-label={t('ownPicture')}
            autoPlay
            muted
            playsInline
          />
          <p>{t('cameraNow')}</p>
        </>
      ) : camera.problem === null ? (
        <p>{t('cameraOpening')}</p>
      ) : (
        <Notice tone="fault">
          {t(`problem.${camera.problem}`, { device: t('step.camera').toLocaleLowerCase() })}
        </Notice>
      )}
      <DeviceChoice local={local} kind="camera" />
    </>
  );
}

export function MicrophoneDetails({ state, local }: Props) {
  const t = useLineCheckTexts();
  const { microphone } = useLive(local);
  const percent = Math.round(state.level * 100);
  const silent = state.outcomes.microphone === 'bad' && microphone.problem === null;
  return (
    <>
      {microphone.problem !== null ? (
        <Notice tone="fault">
          {t(`problem.${microphone.problem}`, { device: t('step.microphone').toLocaleLowerCase() })}
        </Notice>
      ) : silent ? (
        <Notice tone="amber">{t('microphoneSilent')}</Notice>
      ) : (
        <>
          <p className={classes.call}>{t('speakNow')}</p>
          <div
            className={classes.meter}
            role="meter"
            aria-label={t('level')}
            aria-valuemin={0}
            aria-valuemax={100}
            aria-valuenow={percent}
          >
            <div style={{ width: `${percent}%` }} />
          </div>
        </>
      )}
      <DeviceChoice local={local} kind="microphone" />
    </>
  );
}

export function SpeakerDetails({ state }: Props) {
  const t = useLineCheckTexts();
  return state.outcomes.speaker === 'bad' ? (
    <Notice tone="amber">{t('speakerSilent')}</Notice>
  ) : (
    <p className={classes.call}>{t('speakerNow')}</p>
  );
}

export function LineDetails({ state: { step, measuring } }: Props) {
  const t = useLineCheckTexts();
  const phase = measuring?.phase ?? 'opening';
  const percent = Math.round((measuring?.progress ?? 0) * 100);
  return (
    <>
      <p className={classes.call}>
        {step === 'saving' ? t('saving') : t(`line.${phase}`, { place: measuring?.place ?? 1 })}
      </p>
      <Progress value={percent} size="lg" aria-label={t('progress')} />
    </>
  );
}
