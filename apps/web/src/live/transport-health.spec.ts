import { EventEmitter } from 'node:events';
import type { types } from 'mediasoup-client';
import { settled } from './testing/fake-socket';
import { keepTransportHealthy } from './transport-health';

/** As much of a transport as is watched. */
class FakeTransport extends EventEmitter {
  readonly id = 'transport';
  readonly observer = new EventEmitter();
  closed = false;
  readonly restartIce = jest.fn(async () => undefined);

  become(state: types.ConnectionState): void {
    this.emit('connectionstatechange', state);
  }

  close(): void {
    this.closed = true;
    this.observer.emit('close');
  }
}

const ICE: types.IceParameters = { usernameFragment: 'u', password: 'p', iceLite: true };

let transport: FakeTransport;
let answer: jest.Mock<Promise<types.IceParameters>>;
let unanswered: jest.Mock;
let giveUp: jest.Mock;

beforeEach(() => {
  jest.useFakeTimers();
  transport = new FakeTransport();
  answer = jest.fn(async () => ICE);
  unanswered = jest.fn();
  giveUp = jest.fn();
  keepTransportHealthy(transport as never, { restartIce: answer, unanswered, giveUp });
});
afterEach(() => jest.useRealTimers());

async function pass(ms: number): Promise<void> {
  await jest.advanceTimersByTimeAsync(ms);
  await settled();
}

it('leaves a path alone that comes back at once', async () => {
  transport.become('disconnected');
  await pass(900);
  transport.become('connected');
  await pass(60_000);
  expect(answer).not.toHaveBeenCalled();
  expect(giveUp).not.toHaveBeenCalled();
});

it('looks for another path first', async () => {
  transport.become('disconnected');
  await pass(1_000);
  expect(transport.restartIce).toHaveBeenCalledWith({ iceParameters: ICE });
  transport.become('connected');
  await pass(60_000);
  expect(giveUp).not.toHaveBeenCalled();
  expect(unanswered).not.toHaveBeenCalled();
});

it('restarts at once when the path has failed', async () => {
  transport.become('failed');
  await pass(0);
  expect(transport.restartIce).toHaveBeenCalledTimes(1);
});

it('gives up once when no path is found', async () => {
  transport.become('failed');
  await pass(5_900);
  expect(giveUp).not.toHaveBeenCalled();
  await pass(60_000);
  expect(giveUp).toHaveBeenCalledTimes(1);
  expect(unanswered).not.toHaveBeenCalled();
});

it('gives up although the path flutters while it is looked for', async () => {
  transport.become('failed');
  for (let second = 0; second < 6; second += 1) {
    transport.become('disconnected');
    await pass(1_000);
  }
  expect(answer).toHaveBeenCalledTimes(1);
  expect(giveUp).toHaveBeenCalledTimes(1);
});

it('says early that the server does not answer either', async () => {
  answer.mockReturnValue(new Promise(() => undefined));
  transport.become('failed');
  await pass(3_000);
  expect(unanswered).toHaveBeenCalledTimes(1);
  expect(giveUp).not.toHaveBeenCalled();
});

it('gives up at once when the server refuses', async () => {
  answer.mockRejectedValue(new Error('no such transport'));
  transport.become('failed');
  await pass(0);
  expect(giveUp).toHaveBeenCalledTimes(1);
  await pass(60_000);
  expect(giveUp).toHaveBeenCalledTimes(1);
});

it('does nothing more once it is closed', async () => {
  transport.become('failed');
  transport.close();
  await pass(60_000);
  expect(giveUp).not.toHaveBeenCalled();
  expect(jest.getTimerCount()).toBe(0);
});
