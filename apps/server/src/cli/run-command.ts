import { readEnvironment, type Environment } from '../config/environment';

/** Runs one command-line tool; a failure is one plain line and exit status 1. */
export function runCommand(work: (environment: Environment) => Promise<void>): void {
  Promise.resolve()
    .then(() => work(readEnvironment(process.env)))
    .catch((error: unknown) => {
      process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
      process.exitCode = 1;
    });
}
