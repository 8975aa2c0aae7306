import type { LiveConnection } from '../connection';
import type { LocalMedia } from '../local-media';
import { SoundLevel } from '../sound-level';
import { LineCheck } from './line-check';
import { LineMeasurement } from './line-measurement';
import { openLinePath } from './line-path';
import { hearSpeaker } from './speaker-test';
import { openTestSignal } from './test-signal';

const wait = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));

/** A check with this browser's own devices and network. */
export function newLineCheck(connection: LiveConnection, local: LocalMedia): LineCheck {
  return new LineCheck(connection, local, {
    hearSpeaker,
    newMeter: (track) => new SoundLevel(track),
    wait,
    now: Date.now,
    newMeasurement: () =>
      new LineMeasurement({
        wait,
        now: () => performance.now(),
        openPath: () => openLinePath({ connection, openSignal: openTestSignal }),
      }),
  });
}
