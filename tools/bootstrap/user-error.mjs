/** A refusal whose message tells the person what to do next. It is shown without a stack. */
export class UserError extends Error {}

/** Runs a command line entry: a refusal prints its sentence, a fault its stack; both end with exit code 1. */
export async function runEntry(main) {
  try {
    await main();
  } catch (error) {
    process.exitCode = 1;
    const text = error instanceof UserError ? error.message : (error?.stack ?? String(error));
    process.stderr.write(`\n${text}\n`);
  }
}
