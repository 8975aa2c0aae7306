import type { HeadCount } from '@diem-cau/shared';
import { venueFigure } from './venue-figure';

function count(overrides: Partial<HeadCount>): HeadCount {
  return {
    id: '1',
    participationId: 'p',
    count: 10,
    source: 'declared',
    enteredBy: 'Nguyễn Thị Hòa',
    informant: null,
    toldAt: null,
    note: null,
    enteredAt: '2024-05-01T02:00:00.000Z',
    ...overrides,
  };
}

describe('a venue’s figure', () => {
  it('is nothing while nobody has counted', () => {
    expect(venueFigure([])).toBeNull();
  });

  it('is the newest of one source', () => {
    const older = count({ id: 'older', count: 12 });
    const newer = count({ id: 'newer', count: 9, enteredAt: '2024-05-01T02:30:00.000Z' });
    expect(venueFigure([older, newer])?.id).toBe('newer');
    expect(venueFigure([newer, older])?.id).toBe('newer');
  });

  it('is what the coordinator declared, even when the venue telephoned later', () => {
    const declared = count({ id: 'declared' });
    const telephoned = count({ id: 'told', source: 'telephoned', enteredAt: '2024-05-01T03:00:00.000Z' });
    expect(venueFigure([telephoned, declared])?.id).toBe('declared');
    expect(venueFigure([telephoned])?.id).toBe('told');
  });
});
