import { UserError } from '../bootstrap/user-error.mjs';

export const usage = `Usage: npm start -- [--empty] [--lan] [--port N]

  --empty    begin with no demo data; prints a one-time link for making the first administrator
  --lan      serve this network over HTTPS with a certificate of our own, so that other machines can open it
  --port N   listen on port N instead of 3000 (PORT does the same)
  --help     show this

Settings in the environment: DATA_DIR, DATABASE_URL, PUBLIC_URL, LAN_ADDRESS, TLS_CERT_FILE and TLS_KEY_FILE, and the
server's own, which the README lists.`;

const flags = ['--empty', '--lan'];

/** Reads the command line of `npm start`. Anything unknown is refused: a misspelt --lan must not start another thing. */
export function parseStartArguments(args, env = process.env) {
  refuseFlagsTakenByNpm(env);
  const options = { empty: false, lan: false, help: false, port: undefined };
  const rest = [...args];
  for (let argument = rest.shift(); argument !== undefined; argument = rest.shift()) {
    if (argument === '--help' || argument === '-h') options.help = true;
    else if (flags.includes(argument)) options[argument.slice(2)] = true;
    else if (argument === '--port') options.port = parsePort(rest.shift(), '--port');
    else if (argument.startsWith('--port='))
      options.port = parsePort(argument.slice('--port='.length), '--port');
    else throw new UserError(`Unknown argument "${argument}".\n\n${usage}`);
  }
  options.port ??= env.PORT ? parsePort(env.PORT, 'PORT') : 3000;
  return options;
}

function parsePort(text, name) {
  const port = /^\d{1,5}$/.test(text ?? '') ? Number(text) : 0;
  if (port >= 1 && port <= 65535) return port;
  throw new UserError(`${name} needs a number from 1 to 65535, not "${text ?? ''}".`);
}

/**
 * Without the lone "--", npm keeps our flags for itself and only leaves traces of them in the environment. It takes --lan
 * for its own short flags -l, -a and -n.
 */
const traces = {
  '--empty': ['npm_config_empty'],
  '--lan': ['npm_config_all', 'npm_config_long'],
  '--port': ['npm_config_port'],
};

function refuseFlagsTakenByNpm(env) {
  for (const [flag, variables] of Object.entries(traces)) {
    if (variables.every((variable) => env[variable])) {
      throw new UserError(`npm kept ${flag} for itself. Put "--" before our flags: npm start -- ${flag}`);
    }
  }
}
