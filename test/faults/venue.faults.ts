import { parseArgs } from 'node:util';
import { report, type Row } from '../bench/support/report';
import { FAULTS, type Fault } from './support/faults';
import { pictureAfter } from './support/frame-log';
import { roomOnAir, type RoomOnAir } from './support/room-on-air';

const LONGEST_MS = 90_000;

/** Breaks what a room on air stands on, one thing after the other, and waits for the pictures to go on by themselves. */
export async function tryFaults(): Promise<void> {
  const { values } = parseArgs({
    args: process.argv.slice(3),
    options: { only: { type: 'string', default: '' }, long: { type: 'boolean', default: false } },
  });
  const faults = FAULTS.filter(
    ({ name, long = false }) => new RegExp(values.only).test(name) && (values.long || !long),
  );
  const scene = await roomOnAir();
  const rows: Row[] = [];
  try {
    await pictures(scene, Date.now());
    for (const fault of faults) {
      const row = await tryOne(scene, fault);
      process.stdout.write(`${Object.values(row).join('   ')}\n`);
      rows.push(row);
    }
  } finally {
    await scene.close();
  }
  report('faults-venue', rows, {});
  if (rows.some(({ verdict }) => verdict !== 'ok')) process.exitCode = 1;
}

async function tryOne(scene: RoomOnAir, fault: Fault): Promise<Row> {
  const since = await fault.happen(scene);
  const [[screen, viewer], note = ''] = await Promise.all([
    pictures(scene, since),
    fault.note?.(scene, since),
  ]);
  if (screen === null || viewer === null) await scene.capture(`fault-${fault.name.replaceAll(/\W+/g, '-')}`);
  await fault.undo?.(scene);
  if (fault.undo) await pictures(scene, Date.now());
  const isOk = [screen, viewer].every((after) => after !== null && after <= fault.seconds * 1_000);
  return {
    fault: fault.name,
    'hall’s picture at the screen, s': inSeconds(screen),
    'room’s picture at a citizen’s, s': inSeconds(viewer),
    'goal, s': fault.seconds,
    verdict: isOk ? 'ok' : 'TOO LATE',
    note,
  };
}

const pictures = ({ room, viewer, lecturerKey, roomKey }: RoomOnAir, since: number) =>
  Promise.all([
    pictureAfter(room, lecturerKey, since, LONGEST_MS),
    pictureAfter(viewer, roomKey, since, LONGEST_MS),
  ]);

const inSeconds = (ms: number | null) => (ms === null ? 'never' : (ms / 1_000).toFixed(1));
