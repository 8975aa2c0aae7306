import { chmodSync, rmSync } from 'node:fs';
import { connect, createServer } from 'node:net';
import { createInterface } from 'node:readline';
import { say } from '../bootstrap/progress.mjs';
import { UserError } from '../bootstrap/user-error.mjs';

/** The system's limit for the path of a socket, less the final zero. */
const longestSocketPath = 107;

/**
 * Lets commands of the same user ask the running supervisor for something: one line of JSON ({ command, ... }) in, lines of
 * { say }, then { done } or { error } out. The socket lies in a folder that only this user can enter.
 */
export async function listenForControl(path, commands) {
  if (Buffer.byteLength(path) > longestSocketPath) {
    say(
      `The path of the data folder is too long for a control socket: "npm run restore" will need a stop first.`,
    );
    return { close() {} };
  }
  rmSync(path, { force: true });
  const server = createServer((socket) => {
    socket.on('error', () => {});
    createInterface({ input: socket }).once('line', (line) => answer(socket, commands, line));
  });
  await new Promise((resolve, reject) => server.once('error', reject).listen(path, resolve));
  chmodSync(path, 0o600);
  return { close: () => server.close() };
}

async function answer(socket, commands, line) {
  const send = (message) => socket.writable && socket.write(`${JSON.stringify(message)}\n`);
  try {
    const { command, ...request } = JSON.parse(line);
    if (!Object.hasOwn(commands, command)) throw new Error(`Unknown command "${command}".`);
    await commands[command](request, (sentence) => send({ say: sentence }));
    send({ done: true });
  } catch (error) {
    send({ error: error.message });
  }
  socket.end();
}

/** Asks the supervisor that listens at `path`, passing on what it says. Rejects with its error. */
export function askSupervisor(path, request) {
  return new Promise((resolve, reject) => {
    const socket = connect(path);
    socket.once('error', ({ message }) =>
      reject(
        new UserError(
          `Điểm Cầu runs but does not listen for commands (${message}). Try again in a moment, or stop it first.`,
        ),
      ),
    );
    socket.once('close', () =>
      reject(new Error('The running Điểm Cầu closed the connection without an answer.')),
    );
    socket.once('connect', () => socket.write(`${JSON.stringify(request)}\n`));
    createInterface({ input: socket }).on('line', (line) => {
      const message = JSON.parse(line);
      if (message.say) say(message.say);
      if (message.error) reject(new UserError(message.error));
      if (message.done) resolve();
    });
  });
}
