import type { ConsumeOwnLineTest } from '@diem-cau/shared';
import { FakeMediaStreamTrack } from 'fake-mediastreamtrack';
import { CommandError, wireError } from '../../lib/errors/command-error';
import { aConsumer, aTransport, installFakeMedia, loadFakeDevice } from '../testing/fake-media';
import { openLinePath } from './line-path';

let sent: string[];
let signalClosed: boolean;
let answers: Record<string, (request: object) => unknown>;

const open = () =>
  openLinePath({
    connection: {
      send: async (name, request) => {
        sent.push(name);
        return answers[name]?.(request) as never;
      },
    },
    load: loadFakeDevice,
    openSignal: () => ({
      picture: new FakeMediaStreamTrack({ kind: 'video' }),
      sound: new FakeMediaStreamTrack({ kind: 'audio' }),
      close: () => {
        signalClosed = true;
      },
    }),
  });

beforeEach(() => {
  jest.useFakeTimers();
  installFakeMedia();
  sent = [];
  signalClosed = false;
  answers = {
    'line-test:open': () => ({
      routerRtpCapabilities: {},
      sendTransport: aTransport(),
      receiveTransport: aTransport(),
    }),
    'line-test:connect-transport': () => null,
    'line-test:produce': (request) => ({ producerId: (request as { kind: string }).kind }),
    'line-test:consume': (request) => {
      const { producerId, copies } = request as ConsumeOwnLineTest;
      return Array.from({ length: copies }, () =>
        aConsumer(producerId, producerId === 'audio' ? 'audio' : 'video'),
      );
    },
    'line-test:close': () => null,
  };
});
afterEach(() => jest.useRealTimers());

it('gives up when media does not get through, and leaves the server’s test', async () => {
  const opening = open();
  await jest.advanceTimersByTimeAsync(13_000);
  expect(await opening).toBeNull();
  expect(sent.at(0)).toBe('line-test:open');
  expect(sent.at(-1)).toBe('line-test:close');
  expect(sent.filter((name) => name === 'line-test:produce')).toHaveLength(2);
  expect(signalClosed).toBe(true);
});

it('passes on that it is not its turn, without opening anything', async () => {
  answers['line-test:open'] = () => {
    throw new CommandError(wireError('LINE_CHECK_BUSY', { place: 3 }));
  };
  await expect(open()).rejects.toThrow('LINE_CHECK_BUSY');
  expect(sent).toEqual(['line-test:open']);
});

it('leaves the test when the server does not take what it sends', async () => {
  answers['line-test:produce'] = () => {
    throw new CommandError(wireError('LINE_TEST_OVER'));
  };
  await expect(open()).rejects.toThrow('LINE_TEST_OVER');
  expect(sent.at(-1)).toBe('line-test:close');
  expect(signalClosed).toBe(true);
});
