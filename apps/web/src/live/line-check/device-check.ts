import { MICROPHONE_HEARD_DB, SPEAKER_HEARD_DB, type CheckedDevices } from '@diem-cau/shared';
import type { LocalTrack } from '../local-media';

/** What is found of one device. */
export type DeviceOutcome = 'trying' | 'good' | 'bad' | 'skipped';

/** Louder than this somebody speaks; between it and what counts as heard it may be the room. */
export const SPEAKING_DB = -38;

/** How long somebody is asked to speak, and has at least to be given the time to, in milliseconds. */
export const SPEAKING_MS = { least: 2_000, most: 12_000 } as const;

/** How long the own picture is shown at least. */
export const LOOKING_MS = 2_500;

/** A level of `SoundLevel` as decibels of full scale: it shows -60 dB as 0 and -10 dB as 1. */
export const levelDb = (level: number): number => level * 50 - 60;

export function microphoneOutcome(peakDb: number, passedMs: number): DeviceOutcome {
  if (peakDb >= SPEAKING_DB && passedMs >= SPEAKING_MS.least) return 'good';
  if (passedMs < SPEAKING_MS.most) return 'trying';
  return peakDb >= MICROPHONE_HEARD_DB ? 'good' : 'bad';
}

export const speakerOutcome = (marginDb: number): DeviceOutcome =>
  marginDb >= SPEAKER_HEARD_DB ? 'good' : 'bad';

const LONGEST_NAME = 200;

/** What the system calls a device, without characters that the server takes from nobody. */
export function deviceName(track: LocalTrack): string | null {
  const label = track.track?.label ?? '';
  const visible = label.normalize('NFC').replace(/[^\p{L}\p{M}\p{N}\p{P}\p{S} ]/gu, '');
  return visible.trim().slice(0, LONGEST_NAME).trim() || null;
}

/** Lines of the picture, 1 when the browser does not tell; null while there is none. */
export const linesOf = ({ track }: LocalTrack): number | null => track && (track.getSettings().height || 1);

export const NOTHING_CHECKED: CheckedDevices = {
  cameraName: null,
  cameraLines: null,
  microphoneName: null,
  microphonePeakDb: null,
  speakerMarginDb: null,
};
