import type { Floor } from '@diem-cau/shared';
import { Button } from '@mantine/core';
import {
  IconMicrophone,
  IconMicrophone2,
  IconMicrophoneOff,
  IconVideo,
  IconVideoOff,
} from '@tabler/icons-react';
import { useEffect, useMemo, useState } from 'react';
import type { LiveConnection } from '../../live/connection';
import { LocalMedia } from '../../live/local-media';
import { useLive } from '../../live/use-live';
import { FloorClock } from '../../ui/floor-clock/floor-clock';
import { Notice } from '../../ui/notice';
import { Section } from '../../ui/section';
import classes from './floor.module.css';
import { useFloorTexts } from './floor.texts';
import { OwnTurn } from './own-turn';
import { useOwnFloor } from './use-own-floor';
import { UnmutePrompt } from './unmute-prompt';

interface Props {
  connection: LiveConnection;
  code: string;
  floor: Floor;
  clockOffsetMs: number;
  /** The devices to send with, from the moment this viewer is called until the turn is over. */
  onCalled: (local: LocalMedia | null) => void;
}

/** A viewer asks for the floor. Nothing is asked of the server before the press: thousands look at this. */
export function ViewerFloor({ code, ...props }: Props) {
  const t = useFloorTexts();
  const memory = `diem-cau.floor.${code}`;
  const [opened, setOpened] = useState(() => remembered(memory));
  const open = () => {
    remember(memory);
    setOpened(true);
  };
  if (opened) return <ViewerTurn {...props} />;
  return (
    <Button
      size="lg"
      variant="default"
      leftSection={<IconMicrophone2 size={22} aria-hidden />}
      onClick={open}
    >
      {t('ask')}
    </Button>
  );
}

function ViewerTurn({ connection, floor, clockOffsetMs, onCalled }: Omit<Props, 'code'>) {
  const t = useFloorTexts();
  const own = useOwnFloor(connection);
  const local = useMemo(() => new LocalMedia('diem-cau.viewer'), []);
  const { called, standing, request } = own;
  useEffect(() => {
    if (!called) return;
    const release = local.hold();
    onCalled(local);
    return () => {
      onCalled(null);
      release();
    };
  }, [called, local, onCalled]);
  const speaker = request !== null && floor.speaker?.requestId === request.id ? floor.speaker : null;
  return (
    <Section title={t('title')}>
      {called ? (
        <div className={classes.parts}>
          <div className={classes.prompt} data-kind="next" role="alert">
            <IconMicrophone aria-hidden className={classes.icon} />
            <p className={`${classes.text} ${classes.calledText}`}>
              {t(standing === 'on-air' ? 'viewer.speaking' : 'viewer.next')}
            </p>
            {speaker && <FloorClock speaker={speaker} clockOffsetMs={clockOffsetMs} />}
          </div>
          <UnmutePrompt connection={connection} local={local} ownKey={request?.sourceKey ?? null} />
          <OwnDevices local={local} />
          <Button size="lg" variant="default" loading={own.sending} onClick={own.withdraw}>
            {t(standing === 'on-air' ? 'viewer.leave' : 'withdraw')}
          </Button>
        </div>
      ) : (
        <OwnTurn own={own} hint="askHintViewer" asksName />
      )}
    </Section>
  );
}

function OwnDevices({ local }: { local: LocalMedia }) {
  const t = useFloorTexts();
  const { camera, microphone } = useLive(local);
  const MicrophoneIcon = microphone.muted ? IconMicrophoneOff : IconMicrophone;
  const CameraIcon = camera.muted ? IconVideoOff : IconVideo;
  return (
    <>
      {microphone.problem !== null ? (
        <Notice tone="fault">{t('noMicrophone')}</Notice>
      ) : (
        <Notice tone="info">{t('viewer.devices')}</Notice>
      )}
      <div className={classes.buttons}>
        <Button
          size="md"
          variant={microphone.muted ? 'filled' : 'default'}
          color="fault"
          leftSection={<MicrophoneIcon size={20} aria-hidden />}
          disabled={microphone.track === null}
          onClick={() => local.setMuted('microphone', !microphone.muted)}
        >
          {t(microphone.muted ? 'unmuteMicrophone' : 'muteMicrophone')}
        </Button>
        <Button
          size="md"
          variant="default"
          leftSection={<CameraIcon size={20} aria-hidden />}
          disabled={camera.track === null}
          onClick={() => local.setMuted('camera', !camera.muted)}
        >
          {t(camera.muted ? 'viewer.camera' : 'viewer.cameraOff')}
        </Button>
      </div>
    </>
  );
}

function remembered(key: string): boolean {
  try {
    return sessionStorage.getItem(key) !== null;
  } catch {
    return false;
  }
}

function remember(key: string): void {
  try {
    sessionStorage.setItem(key, '1');
  } catch {
    // Then whoever reloads the page presses again.
  }
}
