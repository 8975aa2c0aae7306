import type { SessionRecord } from '@diem-cau/shared';
import { fireEvent, screen } from '@testing-library/react';
import { renderUi } from '../testing/render';
import { SessionList } from './session-list';

const session = (overrides: Partial<SessionRecord>): SessionRecord => ({
  id: 's1',
  browser: 'Chrome',
  system: 'Windows',
  openedAt: '2026-11-22T01:00:00Z',
  lastSeenAt: new Date(Date.now() - 3 * 3600_000).toISOString(),
  expiresAt: '2026-12-06T01:00:00Z',
  current: false,
  ...overrides,
});

describe('the list of sessions', () => {
  it('tells devices in words, marks the own one, and ends any other', () => {
    const onEnd = jest.fn();
    renderUi(
      <SessionList
        label="Phiên"
        sessions={[
          session({ id: 'own', current: true }),
          session({ id: 'phone', browser: 'Zalo', system: 'iPhone' }),
          session({ id: 'unknown', browser: null, system: null }),
        ]}
        ending={null}
        onEnd={onEnd}
      />,
    );
    expect(screen.getByText(/Chrome trên Windows/).textContent).toContain('Máy bạn đang dùng');
    expect(screen.getByText('Thiết bị không rõ')).toBeTruthy();
    expect(screen.getAllByText(/dùng lần cuối khoảng 3 giờ trước/)).toHaveLength(3);
    const buttons = screen.getAllByRole('button');
    expect(buttons.map((button) => button.getAttribute('aria-label'))).toEqual([
      'Kết thúc phiên Zalo trên iPhone',
      'Kết thúc phiên Thiết bị không rõ',
    ]);
    fireEvent.click(screen.getByRole('button', { name: /Zalo/ }));
    expect(onEnd).toHaveBeenCalledWith(expect.objectContaining({ id: 'phone' }));
  });
});
