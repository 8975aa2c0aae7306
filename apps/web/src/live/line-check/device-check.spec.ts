import { FakeMediaStreamTrack } from 'fake-mediastreamtrack';
import { deviceName, levelDb, microphoneOutcome, speakerOutcome } from './device-check';

it.each([
  [-20, 500, 'trying'],
  [-20, 2_000, 'good'],
  [-45, 2_000, 'trying'],
  [-45, 12_000, 'good'],
  [-50, 12_000, 'good'],
  [-51, 11_999, 'trying'],
  [-51, 12_000, 'bad'],
])('a microphone that heard %d dB after %d ms is %s', (peak, passed, outcome) => {
  expect(microphoneOutcome(peak, passed)).toBe(outcome);
});

it.each([
  [10, 'good'],
  [9.9, 'bad'],
])('a loudspeaker %d dB above the room is %s', (margin, outcome) => {
  expect(speakerOutcome(margin)).toBe(outcome);
});

it('a level is so many decibels', () => {
  expect([0, 0.2, 1].map(levelDb)).toEqual([-60, -50, -10]);
});

it.each([
  ['Camera  USB\u0000 (046d:0825)', 'Camera  USB (046d:0825)'],
  ['a\u202eb', 'ab'],
  ['', null],
  ['x'.repeat(300), 'x'.repeat(200)],
])('the device %j is called %j', (label, name) => {
  const track = Object.assign(new FakeMediaStreamTrack({ kind: 'video' }), {});
  Object.defineProperty(track, 'label', { value: label });
  expect(deviceName({ track, problem: null, devices: [], deviceId: null, muted: false })).toBe(name);
});
