import { existsSync, mkdirSync, renameSync } from 'node:fs';
import { freemem, cpus } from 'node:os';
import { dirname, join } from 'node:path';
import { run } from '../bootstrap/run.mjs';
import { startProgress } from '../bootstrap/progress.mjs';

const memoryPerCompilerBytes = 700 * 2 ** 20;

/** The compiler runs with low priority: the machine stays usable, and nothing else waits for it. */
export function runCompiler(args) {
  return run('nice', ['-n', '10', process.env.CXX || 'g++', ...args]);
}

/** Runs `output`'s making unless an earlier, interrupted build left it. It appears only when complete. */
export async function makeOnce(output, make) {
  if (existsSync(output)) return;
  mkdirSync(dirname(output), { recursive: true });
  const unfinished = `${output}.unfinished`;
  await make(unfinished);
  renameSync(unfinished, output);
}

/**
 * Compiles every unit ({ name, file }) to an object file under `objectDir`, as many at once as cores and memory allow, and
 * resolves with the object files. After a failure no further compiler is started, and the first error is thrown.
 */
export async function compileAll(units, objectDir, flags) {
  const parallel = Math.max(1, Math.min(cpus().length, Math.floor(freemem() / memoryPerCompilerBytes)));
  const progress = startProgress('Building the mediasoup worker', units.length);
  const queue = units.map(({ name, file }) => ({ file, object: join(objectDir, `${name}.o`) }));
  const objects = queue.map(({ object }) => object);
  let failure;

  async function compileFromQueue() {
    for (let unit = queue.shift(); unit && !failure; unit = queue.shift()) {
      const { file, object } = unit;
      try {
        await makeOnce(object, (unfinished) => runCompiler([...flags, '-c', file, '-o', unfinished]));
        progress.advance();
      } catch (error) {
        failure ??= error;
      }
    }
  }

  await Promise.all(Array.from({ length: parallel }, compileFromQueue));
  progress.end();
  if (failure) throw failure;
  return objects;
}
