import { randomUUID } from 'node:crypto';
import type { ConnectAs } from '@diem-cau/shared';
import { connect, type TestClient } from '../../../support/client';
import type { TestServer } from '../../../support/server';

/** Where one text of a request goes. */
export interface TextField {
  /** Sends the text as somebody who may; @returns the code of the refusal, or null when it was taken */
  send(text: string): Promise<string | null>;
  /** Whether the database keeps it as text. */
  keeps: boolean;
  /** What the database holds where the text goes; null where nothing is, or where it is kept as a hash. */
  stored(): Promise<string | null>;
}

interface HttpField {
  as?: ConnectAs;
  cookie: string | (() => Promise<string>);
  method: 'POST' | 'PUT' | 'PATCH';
  path: string | (() => Promise<string>);
  body(text: string): object | Promise<object>;
  /** The one column of the one row. */
  stored: string | null;
}

const value = async <T>(given: T | (() => Promise<T>)): Promise<T> =>
  given instanceof Function ? given() : given;

/** A text that a request carries. */
export function httpField(server: TestServer, field: HttpField): TextField {
  return {
    send: async (text) => {
      const response = await fetch(`${server.origin}${await value(field.path)}`, {
        method: field.method,
        headers: {
          'content-type': 'application/json',
          origin: 'http://test.local',
          cookie: await value(field.cookie),
          ...(field.as && { 'x-connect-as': field.as }),
        },
        body: JSON.stringify(await field.body(text)),
      });
      const answer = await response.text();
      return response.ok ? null : (JSON.parse(answer) as { error: { code: string } }).error.code;
    },
    keeps: field.stored !== null,
    stored: () => one(server, field.stored),
  };
}

/** A text that a command carries; somebody new sends it where the former one has used up an allowance. */
export function commandField(
  server: TestServer,
  { as, code, cookie, command, body, stored }: CommandField,
): TextField {
  let client: TestClient | null = null;
  const attempt = async (text: string): Promise<string | null> => {
    client ??= await connect(server.origin, { as, code, cookie: await cookie() });
    const ack = await client.ask(command, { commandId: randomUUID(), ...body(text) });
    return ack.ok ? null : ack.error.code;
  };
  const send = async (text: string): Promise<string | null> => {
    const refusal = await attempt(text);
    if (refusal !== 'TOO_MANY_REQUESTS') return refusal;
    client?.close();
    client = null;
    return attempt(text);
  };
  return { send, keeps: true, stored: () => one(server, stored) };
}

interface CommandField {
  as: ConnectAs;
  code: string;
  cookie: () => Promise<string>;
  command: string;
  body(text: string): object;
  stored: string;
}

async function one({ dataSource }: TestServer, query: string | null): Promise<string | null> {
  if (query === null) return null;
  const [row]: Record<string, unknown>[] = await dataSource.query(query);
  const [first] = Object.values(row ?? {});
  return typeof first === 'string' ? first : null;
}
