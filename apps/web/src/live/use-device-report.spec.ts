import { deviceState } from './use-device-report';

const track = {} as MediaStreamTrack;

describe('what is told of a device', () => {
  it.each([
    ['is open', { track, problem: null, muted: false }, 'on'],
    ['was switched off', { track, problem: null, muted: true }, 'off'],
    ['cannot be opened', { track: null, problem: 'missing' as const, muted: false }, 'missing'],
    ['is not open', { track: null, problem: null, muted: false }, 'unknown'],
  ])('that %s', (_, device, state) => {
    expect(deviceState(device)).toBe(state);
  });
});
