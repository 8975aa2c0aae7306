import type { HelpCall, HelpMessage, HelpSide } from '@diem-cau/shared';
import { closedId, mergeCall, promptOf, standingOf } from './room-call';

const START = Date.parse('2026-11-22T01:00:00.000Z');
const at = (seconds: number) => new Date(START + seconds * 1000).toISOString();

function said(id: string, side: HelpSide, seconds: number): HelpMessage {
  return { id, side, voice: 'screen', name: null, reason: null, reply: null, text: id, at: at(seconds) };
}
const call = (overrides: Partial<HelpCall> = {}): HelpCall => ({
  id: 'call',
  participationId: 'p',
  venueName: 'UBND xã',
  state: 'open',
  answeringBy: null,
  openedAt: at(0),
  closedAt: null,
  waitingSince: at(0),
  messages: [said('first', 'venue', 0)],
  revision: 1,
  ...overrides,
});
const answered = call({
  state: 'answering',
  waitingSince: null,
  revision: 2,
  messages: [said('first', 'venue', 0), said('answer', 'hall', 30)],
});
const prompt = (of: HelpCall | null, seconds: number, ...read: string[]) =>
  promptOf(of, new Set(read), START + seconds * 1000)?.kind ?? null;

describe('a room’s screen', () => {
  it('says that the hall was called, and gives the picture free after a while', () => {
    expect(prompt(null, 0)).toBeNull();
    expect(prompt(call(), 5)).toBe('called');
    expect(prompt(call(), 60)).toBeNull();
    expect(standingOf(call())).toBe('waiting');
  });

  it('shows the answer until it is read or a time has passed', () => {
    expect(prompt(answered, 40)).toBe('answer');
    expect(prompt(answered, 40, 'answer')).toBeNull();
    expect(prompt(answered, 600)).toBeNull();
    expect(standingOf(answered)).toBe('answered');
  });

  it('shows the next answer although the one before it was read', () => {
    const further = call({ messages: [...answered.messages, said('more', 'hall', 50)] });
    expect(prompt(further, 55, 'answer')).toBe('answer');
  });

  it('says who looks after a call before there is a word', () => {
    expect(standingOf(call({ state: 'answering', answeringBy: 'Anh Tú' }))).toBe('taken');
  });

  it('says once that a call has come to its end', () => {
    const closed = call({ state: 'closed', closedAt: at(100), waitingSince: null });
    expect(prompt(closed, 105)).toBe('closed');
    expect(prompt(closed, 105, closedId(closed))).toBeNull();
    expect(prompt(closed, 130)).toBeNull();
    expect(standingOf(closed)).toBe('none');
  });
});

describe('what a room knows of its call', () => {
  const merged = (known: HelpCall | null, heard: HelpCall) =>
    mergeCall({ call: known }, { seq: 1, call: heard }).call;

  it('is not put back by news that come late', () => {
    expect(merged(answered, call())).toBe(answered);
    expect(merged(call(), answered)).toBe(answered);
  });

  it('is the call that is not closed, whatever happens to a former one', () => {
    const former = call({ id: 'former', state: 'closed', closedAt: at(1), revision: 9 });
    expect(merged(answered, former)).toBe(answered);
    expect(merged(former, answered)).toBe(answered);
    expect(merged(null, answered)).toBe(answered);
  });
});
