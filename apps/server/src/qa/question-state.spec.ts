import { CONFERENCE_STATES, QUESTION_STATES } from '@diem-cau/shared';
import { isOpenToQuestions, isPublic, stateAfter } from './question-state';

describe('a question', () => {
  it('is approved, then answered', () => {
    expect(stateAfter('pending', 'approve')).toBe('approved');
    expect(stateAfter('approved', 'mark-answered')).toBe('answered');
  });

  it('is not answered before it is approved, nor approved twice', () => {
    expect(stateAfter('pending', 'mark-answered')).toBeNull();
    expect(stateAfter('approved', 'approve')).toBeNull();
    expect(stateAfter('answered', 'mark-answered')).toBeNull();
  });

  it('can be hidden from every state, and then stays hidden', () => {
    for (const state of ['pending', 'approved', 'answered'] as const)
      expect(stateAfter(state, 'hide')).toBe('hidden');
    for (const step of ['approve', 'mark-answered', 'hide'] as const)
      expect(stateAfter('hidden', step)).toBeNull();
  });

  it('is seen by everyone only when approved or answered', () => {
    expect(QUESTION_STATES.filter(isPublic)).toEqual(['approved', 'answered']);
  });

  it('is welcome until the conference ends', () => {
    expect(CONFERENCE_STATES.filter(isOpenToQuestions)).toEqual(['scheduled', 'rehearsal', 'live', 'paused']);
  });
});
