import { PRESENCE_LIMITS } from '@diem-cau/shared';
import { checkBeats } from './beats-check';

const BEAT = { beatNo: 1, state: 'playing', agoMs: 0 };

it('lets whole beats pass as they are', () => {
  const beats = [BEAT, { beatNo: 2, state: 'left', agoMs: PRESENCE_LIMITS.agoMs }];
  expect(checkBeats({ beats })).toEqual({ beats });
});

it.each([
  ['no object', 7],
  ['null', null],
  ['a list', [BEAT]],
  ['no beats', {}],
  ['an empty list', { beats: [] }],
  ['a list that is none', { beats: { 0: BEAT, length: 1 } }],
  ['something beside the beats', { beats: [BEAT], deviceId: 'another' }],
  ['something beside a beat’s fields', { beats: [{ ...BEAT, role: 'viewer' }] }],
  ['another field instead', { beats: [{ beatNo: 1, state: 'playing', ago: 0 }] }],
  [
    'a polluted prototype',
    { beats: [JSON.parse('{"beatNo": 1, "agoMs": 0, "__proto__": {"state": "playing"}}')] },
  ],
  ['a number as text', { beats: [{ ...BEAT, beatNo: '1' }] }],
  ['no number', { beats: [{ ...BEAT, agoMs: NaN }] }],
  ['one bad beat among good ones', { beats: [BEAT, { ...BEAT, state: 'asleep' }] }],
])('refuses %s', (_, body) => {
  expect(() => checkBeats(body)).toThrow('BAD_INPUT');
});
