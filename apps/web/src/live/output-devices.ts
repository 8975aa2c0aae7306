import type { LocalDevice } from './input-devices';

/** Safari and old browsers play on what the computer has chosen. */
export const canChooseOutput = (): boolean => 'setSinkId' in HTMLMediaElement.prototype;

/** Those that have a name: before the microphone is allowed browsers name none. */
export async function listOutputs(): Promise<LocalDevice[]> {
  const all = (await navigator.mediaDevices?.enumerateDevices().catch(() => [])) ?? [];
  return all
    .filter(({ kind, deviceId }) => kind === 'audiooutput' && deviceId !== '' && deviceId !== 'default')
    .map(({ deviceId, label }) => ({ id: deviceId, label }));
}

/** Asks for the microphone, only so that the loudspeakers get names; it is let go at once. */
export async function revealOutputs(): Promise<LocalDevice[]> {
  const stream = await navigator.mediaDevices?.getUserMedia({ audio: true }).catch(() => null);
  stream?.getTracks().forEach((track) => track.stop());
  return listOutputs();
}

/**
 * Lets an element sound on a loudspeaker.
 *
 * @param deviceId empty for the computer's own choice
 * @returns false when that cannot be done: it sounds where it sounded before
 */
export async function routeTo(element: HTMLMediaElement, deviceId: string): Promise<boolean> {
  if (!canChooseOutput()) return deviceId === '';
  if (element.sinkId === deviceId) return true;
  return element.setSinkId(deviceId).then(
    () => true,
    () => false,
  );
}

const TONE_MS = 1_200;

/** Two soft tones on a loudspeaker. */
export async function playTestTone(deviceId: string): Promise<void> {
  const context = new AudioContext();
  const target = context.createMediaStreamDestination();
  const gain = new GainNode(context, { gain: 0.25 });
  gain.connect(target);
  [523, 784].forEach((frequency, index) => {
    const tone = new OscillatorNode(context, { frequency });
    tone.connect(gain);
    tone.start(context.currentTime + index * 0.5);
    tone.stop(context.currentTime + index * 0.5 + 0.45);
  });
  const element = new Audio();
  element.srcObject = target.stream;
  await routeTo(element, deviceId);
  await element.play().catch(() => undefined);
  setTimeout(() => {
    element.srcObject = null;
    void context.close();
  }, TONE_MS);
}
