import { spawn } from 'node:child_process';

/**
 * Runs a command and resolves with { code, stdout, stderr }; both are kept from the pipes only. Rejects when the command
 * cannot be started at all. `onOutput` receives pieces of standard output and standard error as they come.
 */
export function capture(command, args, { onOutput, ...options } = {}) {
  return new Promise((resolve, reject) => {
    const child = spawn(command, args, { stdio: ['ignore', 'pipe', 'pipe'], ...options });
    const kept = { stdout: '', stderr: '' };
    for (const name of ['stdout', 'stderr']) {
      child[name]?.setEncoding('utf8').on('data', (text) => {
        kept[name] += text;
        onOutput?.(text);
      });
    }
    child.on('error', reject);
    child.on('close', (code, signal) => resolve({ code: code ?? 128, signal, ...kept }));
  });
}

/** As `capture`, but a command that fails rejects with the end of what it printed. */
export async function run(command, args, options) {
  const result = await capture(command, args, options);
  if (result.code === 0) return result;
  const output = `${result.stdout}\n${result.stderr}`.trim().split('\n').slice(-30).join('\n');
  throw new Error(
    `${command} ${args.slice(0, 4).join(' ')} failed (${result.signal ?? `exit code ${result.code}`}):\n${output}`,
  );
}

/** Whether the command can be started from the PATH. */
export async function isCommand(name, args = ['--version']) {
  try {
    return (await capture(name, args)).code !== 127;
  } catch {
    return false;
  }
}
