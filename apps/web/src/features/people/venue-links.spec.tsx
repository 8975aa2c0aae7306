import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { fireEvent, screen } from '@testing-library/react';
import { renderUi } from '../../ui/testing/render';
import { VenueLinks } from './venue-links';

const CONFERENCE = {
  code: 'C1',
  title: 'Hội nghị tập huấn',
  scheduledStart: '2026-12-07T01:00:00Z',
  timeZone: 'Asia/Ho_Chi_Minh',
};
const VENUE = { id: 'p1', venueName: 'UBND xã Hải Anh', coordinatorName: 'Lê Lan', technicianName: null };
const LINK = { url: 'https://hoinghi.example/link#abc', pin: '123456' };

const sent: [string, unknown][] = [];
beforeEach(() => {
  sent.length = 0;
  jest.spyOn(window, 'fetch').mockImplementation((url, init) => {
    sent.push([String(url), JSON.parse(String(init?.body))]);
    const answer = String(url).endsWith('/hand-over') ? LINK : [{ subjectId: 'p1', link: LINK }];
    return Promise.resolve(new Response(JSON.stringify(answer), { status: 201 }));
  });
});
afterEach(() => jest.restoreAllMocks());

function renderLinks(mayHandOver = true) {
  const onHandedOver = jest.fn();
  renderUi(
    <QueryClientProvider client={new QueryClient()}>
      <VenueLinks
        conference={CONFERENCE}
        participation={VENUE}
        mayHandOver={mayHandOver}
        onHandedOver={onHandedOver}
      />
    </QueryClientProvider>,
  );
  return onHandedOver;
}
const press = (name: string) => fireEvent.click(screen.getByRole('button', { name }));

describe('links of a venue', () => {
  it('are made for the technician, who has no card, and shown with the PIN', async () => {
    renderLinks();
    press('Tạo đường dẫn: Cán bộ kỹ thuật');
    press('Tạo đường dẫn');
    expect((await screen.findByLabelText('Mã PIN')).textContent).toBe('123456');
    expect(sent).toEqual([['/api/conferences/C1/links/several', { kind: 'technician', subjectIds: ['p1'] }]]);
  });

  it('go to a substitute of the coordinator in one step', async () => {
    const onHandedOver = renderLinks();
    press('Bàn giao cho người thay: Đầu mối điểm cầu');
    fireEvent.change(screen.getByLabelText(/Họ và tên người thay/), { target: { value: 'Vũ Hải' } });
    press('Bàn giao');
    expect(await screen.findByText('Đã bàn giao cho Vũ Hải.')).toBeTruthy();
    expect(sent[0]?.[1]).toMatchObject({ kind: 'coordinator', subjectId: 'p1', name: 'Vũ Hải' });
    press('Đã gửi, đóng lại');
    expect(onHandedOver).toHaveBeenCalledTimes(1);
  });

  it('are handed over only by those who may', () => {
    renderLinks(false);
    expect(screen.queryByRole('button', { name: /^Bàn giao/ })).toBeNull();
  });
});
