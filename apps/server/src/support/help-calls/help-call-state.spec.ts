import { HELP_CALL_STATES } from '@diem-cau/shared';
import { stateAfter, stepOfReply, takes, type HelpStep } from './help-call-state';

describe('a call for help', () => {
  it('is taken, answered and closed', () => {
    expect(stateAfter('open', 'take')).toBe('answering');
    expect(stateAfter('answering', 'answer')).toBe('answering');
    expect(stateAfter('answering', 'close')).toBe('closed');
  });

  it('may be answered or closed at once, without being taken first', () => {
    expect(stateAfter('open', 'answer')).toBe('answering');
    expect(stateAfter('open', 'close')).toBe('closed');
  });

  it('that is closed is neither taken, answered nor closed again, but opened by who then looks after it', () => {
    for (const step of ['take', 'answer', 'close'] as const) expect(stateAfter('closed', step)).toBeNull();
    expect(stateAfter('closed', 'reopen')).toBe('answering');
    expect(takes('reopen')).toBe(true);
  });

  it('that is not closed is not opened again', () => {
    expect(stateAfter('open', 'reopen')).toBeNull();
    expect(stateAfter('answering', 'reopen')).toBeNull();
  });

  it('waits again when the room says that it does not work, even after it was closed', () => {
    expect(stepOfReply('not-yet')).toBe('reply');
    expect(stepOfReply(null)).toBe('reply');
    expect(stateAfter('closed', 'reply')).toBe('open');
  });

  it('ends when the room says that all is well', () => {
    expect(stepOfReply('solved')).toBe('solve');
    for (const state of HELP_CALL_STATES) expect(stateAfter(state, 'solve')).toBe('closed');
  });

  it('keeps who looks after it whatever the room says', () => {
    for (const step of ['call', 'reply'] satisfies HelpStep[])
      expect(stateAfter('answering', step)).toBe('answering');
    expect(['call', 'reply', 'solve', 'close'].filter((step) => takes(step as HelpStep))).toEqual([]);
  });
});
