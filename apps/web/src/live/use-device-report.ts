import type { DeviceState } from '@diem-cau/shared';
import { useEffect } from 'react';
import type { LiveConnection } from './connection';
import type { LocalMedia, LocalTrack } from './local-media';
import type { MediaSession } from './media-session';
import { useLive } from './use-live';

export function deviceState({
  track,
  problem,
  muted,
}: Pick<LocalTrack, 'track' | 'problem' | 'muted'>): DeviceState {
  if (problem !== null) return 'missing';
  if (muted) return 'off';
  return track === null ? 'unknown' : 'on';
}

/** Tells the desk what the own camera and microphone do, while it has called this source or shows it. */
export function useDeviceReport(
  connection: LiveConnection,
  session: MediaSession,
  local: LocalMedia,
  called: boolean,
): void {
  const { state, wanted } = useLive(session);
  const devices = useLive(local);
  const camera = deviceState(devices.camera);
  const microphone = deviceState(devices.microphone);
  const tells = state === 'joined' && (called || wanted !== null);
  useEffect(() => {
    if (!tells) return;
    // The next change tells it again.
    connection.send('floor:report-devices', { camera, microphone }).catch(() => undefined);
  }, [connection, tells, camera, microphone]);
}
