import { dataFolder, isRoot } from '../bootstrap/folders.mjs';
import { say } from '../bootstrap/progress.mjs';
import { UserError } from '../bootstrap/user-error.mjs';
import { finishInterruptedSwap } from '../backup/swap.mjs';
import { formatBanner, readDemo } from './banner.mjs';
import { listenForControl } from './control.mjs';
import { claimDataFolder, dataPaths } from './data-folder.mjs';
import { checkPortIsFree, planNetwork } from './network.mjs';
import { restoreWhileRunning } from './restore.mjs';
import { endOrphanedServer } from './server-process.mjs';
import { createServices } from './services.mjs';

/** Runs Điểm Cầu until a signal asks for the end, and resolves when everything has stopped. */
export async function supervise(options, app, env = process.env) {
  if (isRoot && env.NODE_ENV === 'production') {
    throw new UserError(
      'In production Điểm Cầu does not run as root. Make a user for it, give it DATA_DIR, and start it as that user.',
    );
  }
  const signal = nextStopSignal();
  const paths = dataPaths(dataFolder(env));
  const lock = claimDataFolder(paths, `process ${process.pid}`);
  try {
    finishInterruptedSwap(paths);
    await endOrphanedServer(paths.serverProcess);
    const network = await planNetwork(options, paths.tls, env);
    await checkPortIsFree(network.settings);
    lock.write(`process ${process.pid}, ${network.url}`);
    await runUntil(signal, createServices({ app, paths, options, network, env }), {
      paths,
      options,
      network,
    });
  } finally {
    lock.release();
  }
}

async function runUntil(signal, services, { paths, options, network }) {
  let control;
  try {
    await Promise.race([signal, services.start()]);
    if (!signal.received) {
      control = await listenForControl(paths.controlSocket, {
        restore: restoreWhileRunning(services, paths),
      });
      console.log(await describe(services, { paths, options, network }));
      await signal;
    }
    say('\nĐang dừng · Stopping.');
  } finally {
    control?.close();
    await services.stop();
  }
}

async function describe(services, { paths, options, network }) {
  const setupPath = options.empty ? await services.setupPath() : null;
  return formatBanner({
    ...network,
    demo: services.hasDemo() ? readDemo(paths.demo) : undefined,
    setupUrl: setupPath ? `${network.url}${setupPath}` : undefined,
    dataRoot: paths.root,
  });
}

/** Resolves with the first signal that asks us to stop; later ones change nothing. */
function nextStopSignal() {
  const promise = new Promise((resolve) => {
    for (const name of ['SIGINT', 'SIGTERM', 'SIGHUP']) {
      process.on(name, () => {
        promise.received = name;
        resolve(name);
      });
    }
  });
  return promise;
}
