import { existsSync, realpathSync } from 'node:fs';
import { basename, delimiter, dirname, join } from 'node:path';

/**
 * The command line that runs the system's npm under the Node of this process. npm's own start line would look for `node` in
 * the PATH, and Debian's is too old for what we run.
 */
export function findNpm() {
  const script = npmScripts().find((path) => path && basename(path) === 'npm-cli.js' && existsSync(path));
  return script ? [process.execPath, script] : ['npm'];
}

function* npmScriptsInPath() {
  for (const folder of (process.env.PATH ?? '').split(delimiter)) {
    try {
      yield realpathSync(join(folder, 'npm'));
    } catch {
      // This folder of the PATH has no npm.
    }
  }
}

function npmScripts() {
  const besideNode = join(dirname(process.execPath), '../lib/node_modules/npm/bin/npm-cli.js');
  return [process.env.npm_execpath, ...npmScriptsInPath(), besideNode];
}
