import { waitUntil } from '../bootstrap/processes.mjs';
import { swapState } from '../backup/swap.mjs';

const comeUpMs = 120_000;

/**
 * The control command with which `npm run restore` puts a prepared state in place of the running one: stop, swap, start. When
 * the restored state does not come up, the old one is put back.
 */
export function restoreWhileRunning(services, paths) {
  let isBusy = false;
  return async ({ staging, previous, failed, parts }, tell) => {
    if (isBusy) throw new Error('Another restore is under way.');
    isBusy = true;
    try {
      tell('Stopping the server and the database.');
      await services.stop();
      swapState(paths, { from: staging, to: previous, parts });
      tell('Starting with the restored data.');
      const problem = await startOrTimeOut(services);
      if (!problem) return;
      tell('The restored data do not come up. Putting the former data back.');
      await services.stop();
      swapState(paths, { from: previous, to: failed, parts });
      await services.start({ withDemo: false });
      throw new Error(`The restore failed and the former data are in use again: ${problem}`);
    } finally {
      isBusy = false;
    }
  };
}

/** Gives the reason why the services did not come up, or undefined. */
async function startOrTimeOut(services) {
  let outcome;
  services.start({ withDemo: false }).then(
    () => (outcome = { problem: undefined }),
    (error) => (outcome = { problem: error.message }),
  );
  const finished = await waitUntil(() => outcome, comeUpMs);
  return finished ? finished.problem : 'the server did not listen in time';
}
