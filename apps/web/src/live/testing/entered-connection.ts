import { act } from '@testing-library/react';
import type { Ack, ConferenceSnapshot } from '@diem-cau/shared';
import { LiveConnection } from '../connection';
import { FakeServer, settled } from './fake-socket';
import { aSnapshot } from './snapshots';

/** A connection that has entered its conference, and the server behind it. */
export async function enteredConnection(
  replies: Record<string, (request: object) => Ack<unknown>> = {},
  snapshot: ConferenceSnapshot = aSnapshot(),
): Promise<{ connection: LiveConnection; server: FakeServer }> {
  const server = new FakeServer();
  for (const [name, reply] of Object.entries(replies)) server.replies.set(name, reply);
  const connection = new LiveConnection(
    { as: 'account', conferenceCode: 'ABC' },
    { openSocket: server.openSocket, reload: () => true },
  );
  connection.open();
  server.accept();
  await server.answer('conference:enter', snapshot);
  return { connection, server };
}

/** Does something to rendered components and lets its promises come to an end. */
export async function settle(work: () => unknown): Promise<void> {
  await act(async () => {
    await work();
    await settled();
  });
}
