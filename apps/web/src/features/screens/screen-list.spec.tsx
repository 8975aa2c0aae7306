import type { VenueScreen } from '@diem-cau/shared';
import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { fireEvent, screen, waitFor } from '@testing-library/react';
import { renderUi } from '../../ui/testing/render';
import { ScreenList } from './screen-list';

const PROJECTOR: VenueScreen = {
  id: 's1',
  label: 'Máy chiếu',
  pairedAt: '2026-11-22T01:00:00.000Z',
  pairedByKind: 'coordinator',
  pairedByName: null,
  lastSeenAt: null,
  inUse: false,
};

function show(first: VenueScreen[]) {
  let screens = first;
  const sent: string[] = [];
  jest.spyOn(window, 'fetch').mockImplementation((input, init) => {
    const { method = 'GET', body } = init ?? {};
    if (method === 'GET') return Promise.resolve(Response.json(screens));
    sent.push(`${method} ${String(input)} ${String(body)}`);
    if (method === 'DELETE') screens = [];
    if (method === 'POST') screens = [PROJECTOR];
    if (method === 'PUT') screens = [{ ...PROJECTOR, label: 'Tivi phòng họp' }];
    return Promise.resolve(Response.json(PROJECTOR));
  });
  renderUi(
    <QueryClientProvider client={new QueryClient()}>
      <ScreenList of={{ path: '/venues/v1', as: 'account' }} venueName="UBND xã Ý Yên" />
    </QueryClientProvider>,
  );
  return sent;
}

describe('the screens of a room', () => {
  it('say how the first one is paired, and take its code as people type it', async () => {
    const sent = show([]);
    await screen.findByText(`Chưa ghép màn hình nào`);
    expect(screen.getByText(new RegExp(`${window.location.origin}/venue`))).toBeTruthy();
    fireEvent.change(screen.getByLabelText('Mã ghép'), { target: { value: ' ab-c 2d3' } });
    fireEvent.click(screen.getByText('Ghép màn hình', { selector: 'button span' }));
    await screen.findByText(/Đã ghép/);
    expect(sent).toEqual(['POST /api/venues/v1/screens {"code":"ABC2D3"}']);
  });

  it('send no incomplete code', async () => {
    const sent = show([]);
    fireEvent.change(await screen.findByLabelText('Mã ghép'), { target: { value: 'ABC' } });
    fireEvent.click(screen.getByText('Ghép màn hình', { selector: 'button span' }));
    await screen.findByText('Mã ghép có đúng 6 ký tự.');
    expect(sent).toEqual([]);
  });

  it('keep the keyboard at a screen that was renamed', async () => {
    const sent = show([PROJECTOR]);
    fireEvent.click(await screen.findByLabelText('Đổi tên Máy chiếu'));
    fireEvent.change(screen.getByLabelText('Tên màn hình'), { target: { value: 'Tivi phòng họp' } });
    fireEvent.click(screen.getByText('Lưu'));
    const button = await screen.findByLabelText('Đổi tên Tivi phòng họp');
    expect(sent).toEqual(['PUT /api/venues/v1/screens/s1 {"label":"Tivi phòng họp"}']);
    await waitFor(() => expect(document.activeElement).toBe(button));
  });

  it('keep the keyboard where a screen was unpaired', async () => {
    const sent = show([PROJECTOR]);
    const unpair = await screen.findByLabelText('Bỏ ghép Máy chiếu');
    unpair.focus();
    fireEvent.click(unpair);
    const buttons = await screen.findAllByText('Bỏ ghép', { selector: 'button span' });
    fireEvent.click(buttons.at(-1)!);
    const place = (await screen.findByText('Đã bỏ ghép Máy chiếu.')).closest('[tabindex="-1"]');
    await waitFor(() => expect(document.activeElement).toBe(place));
    expect(sent).toHaveLength(1);
  });

  it('say of one screen at a time what became of it', async () => {
    show([PROJECTOR]);
    fireEvent.click(await screen.findByLabelText('Bỏ ghép Máy chiếu'));
    fireEvent.click((await screen.findAllByText('Bỏ ghép', { selector: 'button span' })).at(-1)!);
    await screen.findByText('Đã bỏ ghép Máy chiếu.');
    fireEvent.change(screen.getByLabelText('Mã ghép'), { target: { value: 'ABC2D3' } });
    fireEvent.click(screen.getByText('Ghép màn hình', { selector: 'button span' }));
    await screen.findByText(/Đã ghép/);
    await waitFor(() => expect(screen.queryByText('Đã bỏ ghép Máy chiếu.')).toBeNull());
    expect(screen.getByText(/Đã ghép/)).toBeTruthy();
  });
});
