import type { LineCheck } from '@diem-cau/shared';
import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { fireEvent, screen, within } from '@testing-library/react';
import { renderUi } from '../../ui/testing/render';
import { CheckResult } from './check-result';
import { LineHistory } from './line-history';

const POOR: LineCheck = {
  id: 'one',
  by: 'screen',
  byName: 'Máy chiếu',
  conference: { code: 'TAPHUAN1', title: 'Hội nghị tập huấn' },
  line: {
    upKbps: 420,
    downKbps: 2_430,
    upLossPercent: 0.4,
    downLossPercent: 1.2,
    upJitterMs: 4,
    downJitterMs: null,
    roundTripMs: 0.4,
  },
  devices: {
    cameraName: 'Camera USB',
    cameraLines: 720,
    microphoneName: 'Micrô bàn',
    microphonePeakDb: -58,
    speakerMarginDb: null,
  },
  verdict: 'poor',
  reasons: ['up-bandwidth', 'loss', 'silent-microphone', 'speaker-not-tried'],
  checkedAt: '2026-11-22T01:05:00.000Z',
};

const lineOf = (name: string) => screen.getByText(name).closest('div');

it('a result says the verdict, what to do, and each measure’s grade in words', () => {
  renderUi(<CheckResult check={POOR} timeZone="Asia/Ho_Chi_Minh" />);
  expect(screen.getByText('Chưa đạt')).toBeTruthy();
  expect(screen.getByText(/Đường truyền lên yếu: tắt các máy khác đang tải/)).toBeTruthy();
  expect(screen.getAllByRole('listitem')).toHaveLength(4);
  expect(lineOf('Đường lên')?.textContent).toBe('Đường lên0,4 Mbit/sKém');
  expect(lineOf('Mất gói khi nhận')?.textContent).toBe('Mất gói khi nhận1,2 %Tạm được');
  expect(lineOf('Dao động khi nhận')?.textContent).toBe('Dao động khi nhận–Không đo được');
  expect(lineOf('Thời gian đi về')?.textContent).toBe('Thời gian đi vềdưới 1 msTốt');
  expect(lineOf('Micrô')?.textContent).toBe('MicrôMicrô bànChưa nghe thấy tiếng nói');
  expect(lineOf('Loa')?.textContent).toBe('LoaChưa thử');
});

function showHistory(checks: LineCheck[]): void {
  jest.spyOn(window, 'fetch').mockImplementation(() => Promise.resolve(Response.json(checks)));
  renderUi(
    <QueryClientProvider client={new QueryClient()}>
      <LineHistory of={{ path: '/venues/v1/line-checks', as: 'account' }} />
    </QueryClientProvider>,
  );
}

describe('the history of a venue', () => {
  it('says when, for what, by which device and how it was', async () => {
    showHistory([POOR, { ...POOR, id: 'two', conference: null, by: 'coordinator', byName: null }]);
    const [first, second] = within(await screen.findByRole('list', { name: /Các lần kiểm tra/ }))
      .getAllByRole('listitem')
      .filter(({ textContent }) => textContent?.includes('22/11/2026'));
    expect(first?.textContent).toContain('Màn hình điểm cầu (Máy chiếu)');
    expect(first?.textContent).toContain(
      'lên 0,4 Mbit/s · xuống 2,4 Mbit/s · mất gói 1,2 % · đi về dưới 1 ms',
    );
    expect(second?.textContent).toContain('Một hội nghị nội bộ khác');
    expect(second?.textContent).toContain('Máy của đầu mối');
  });

  it('shows the newest first, and the others when they are asked for', async () => {
    showHistory(Array.from({ length: 9 }, (_, index) => ({ ...POOR, id: String(index) })));
    const more = await screen.findByRole('button', { name: 'Xem cả 9 lần kiểm tra' });
    expect(screen.getAllByText('Chi tiết')).toHaveLength(4);
    fireEvent.click(more);
    expect(screen.getAllByText('Chi tiết')).toHaveLength(9);
  });

  it('says that there is none yet', async () => {
    showHistory([]);
    expect(await screen.findByText('Điểm cầu này chưa có lần kiểm tra nào.')).toBeTruthy();
  });
});
