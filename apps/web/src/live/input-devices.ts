export type DeviceKind = 'camera' | 'microphone';
export type DeviceProblem = 'denied' | 'missing' | 'busy' | 'unplugged' | 'insecure';

export interface LocalDevice {
  id: string;
  label: string;
}

const INPUT: Record<DeviceKind, MediaDeviceKind> = { camera: 'videoinput', microphone: 'audioinput' };
const CONSTRAINTS: Record<DeviceKind, MediaTrackConstraints> = {
  camera: { width: { ideal: 1280 }, height: { ideal: 720 }, frameRate: { ideal: 25, max: 30 } },
  microphone: { echoCancellation: true, noiseSuppression: true, autoGainControl: true },
};

/** Only devices that the user has allowed have a name, and an id to choose them by. */
export async function listInputs(kind: DeviceKind): Promise<LocalDevice[]> {
  const all = (await navigator.mediaDevices?.enumerateDevices().catch(() => [])) ?? [];
  return all
    .filter((device) => device.kind === INPUT[kind] && device.deviceId !== '')
    .map(({ deviceId, label }) => ({ id: deviceId, label }));
}

export async function openTogether(
  cameraId: string | null,
  microphoneId: string | null,
): Promise<{ camera: MediaStreamTrack; microphone: MediaStreamTrack }> {
  const stream = await mediaDevices().getUserMedia({
    video: constraints('camera', cameraId),
    audio: constraints('microphone', microphoneId),
  });
  const [camera] = stream.getVideoTracks();
  const [microphone] = stream.getAudioTracks();
  if (camera === undefined || microphone === undefined) throw noTrack();
  return { camera, microphone };
}

/** The chosen device, else the browser's choice, else any that opens. */
export async function firstWorking(kind: DeviceKind, chosen: string | null): Promise<MediaStreamTrack> {
  const wanted: (string | null)[] = chosen === null ? [null] : [chosen, null];
  let failure: unknown = null;
  for (const deviceId of wanted) {
    try {
      return await openDevice(kind, deviceId);
    } catch (error) {
      failure = error;
    }
  }
  if (problemOf(failure) !== 'busy') throw failure;
  for (const { id } of await listInputs(kind)) {
    const track = await openDevice(kind, id).catch(() => null);
    if (track !== null) return track;
  }
  throw failure;
}

async function openDevice(kind: DeviceKind, deviceId: string | null): Promise<MediaStreamTrack> {
  const wanted = constraints(kind, deviceId);
  const stream = await mediaDevices().getUserMedia(kind === 'camera' ? { video: wanted } : { audio: wanted });
  const [track] = stream.getTracks();
  if (track === undefined) throw noTrack();
  return track;
}

function constraints(kind: DeviceKind, deviceId: string | null): MediaTrackConstraints {
  return { ...CONSTRAINTS[kind], ...(deviceId === null ? {} : { deviceId: { exact: deviceId } }) };
}

/** Browsers leave it out on pages that are not secure. */
function mediaDevices(): MediaDevices {
  if (!navigator.mediaDevices) throw new DOMException('The page is not secure.', 'SecurityError');
  return navigator.mediaDevices;
}

function noTrack(): DOMException {
  return new DOMException('The device gave no track.', 'NotReadableError');
}

export function problemOf(error: unknown): DeviceProblem {
  switch (error instanceof DOMException ? error.name : '') {
    case 'NotAllowedError':
      return 'denied';
    case 'SecurityError':
      return 'insecure';
    case 'NotFoundError':
    case 'OverconstrainedError':
      return 'missing';
    default:
      return 'busy';
  }
}
