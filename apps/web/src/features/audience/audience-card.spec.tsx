import type { AudienceDeclaration } from '@diem-cau/shared';
import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { fireEvent, screen, waitFor } from '@testing-library/react';
import type { LiveConnection } from '../../live/connection';
import { renderUi } from '../../ui/testing/render';
import { AudienceCard } from './audience-card';

const UNITS = [
  { id: 'u1', name: 'Xã Hải An', above: null, formerName: null },
  { id: 'u2', name: 'Xã Hải Anh', above: 'Huyện Hải Hậu', formerName: 'Xã Hải Minh' },
];

function setUp(declared: AudienceDeclaration | null = null) {
  jest.spyOn(window, 'fetch').mockImplementation(() => Promise.resolve(Response.json(UNITS)));
  const sent: [string, object][] = [];
  const connection = {
    onEnter: (listener: () => void) => {
      listener();
      return () => undefined;
    },
    send: (name: string, request: { unitId: string | null; watching: number | null }) => {
      sent.push([name, request]);
      if (name === 'audience:own') return Promise.resolve({ declaration: declared });
      const unitName = UNITS.find(({ id }) => id === request.unitId)?.name ?? null;
      return Promise.resolve({ ...request, unitName, declaredAt: '2026-11-22T01:00:00Z' });
    },
  };
  renderUi(
    <QueryClientProvider client={new QueryClient()}>
      <AudienceCard connection={connection as Partial<LiveConnection> as LiveConnection} code="ABC" />
    </QueryClientProvider>,
  );
  const said = () => sent.filter(([name]) => name === 'audience:declare').map(([, request]) => request);
  return { said };
}

beforeEach(() => {
  localStorage.clear();
  sessionStorage.clear();
});
afterEach(() => jest.restoreAllMocks());

const choose = async (typed: string, name: string) => {
  const field = screen.getByRole('combobox', { name: 'Xã, phường của tôi' });
  fireEvent.change(field, { target: { value: typed } });
  await screen.findByRole('option', { name });
  return field;
};

describe('asking who watches', () => {
  it('takes a commune chosen with the keyboard and a number, and says what was told', async () => {
    const { said } = setUp();
    await screen.findByRole('heading');
    const field = await choose('hai an', 'Xã Hải An');
    fireEvent.keyDown(field, { key: 'ArrowDown' });
    expect(field.getAttribute('aria-activedescendant')).toBe(screen.getAllByRole('option')[0]?.id);
    fireEvent.keyDown(field, { key: 'Enter' });
    expect((field as HTMLInputElement).value).toBe('Xã Hải An');
    fireEvent.click(screen.getByRole('radio', { name: '3 người' }));
    fireEvent.click(screen.getByRole('button', { name: 'Gửi' }));
    await screen.findByText('Cảm ơn quý vị.');
    screen.getByText('Xã Hải An · 3 người');
    expect(said()).toEqual([{ unitId: 'u1', watching: 3 }]);
  });

  it('is put off with one press and not asked again, yet can be answered', async () => {
    const { said } = setUp();
    fireEvent.click(await screen.findByRole('button', { name: 'Để sau' }));
    fireEvent.click(screen.getByRole('button', { name: 'Cho biết xã, phường và số người cùng xem' }));
    fireEvent.click(screen.getByRole('radio', { name: 'Số khác' }));
    const number = screen.getByRole('textbox', { name: /tính cả quý vị/ });
    fireEvent.change(number, { target: { value: '999' } });
    fireEvent.click(screen.getByRole('button', { name: 'Gửi' }));
    await waitFor(() => expect(said()).toEqual([{ unitId: null, watching: 200 }]));
  });

  it('begins with what the device said last, and with what was said here before', async () => {
    localStorage.setItem(
      'diem-cau.audience',
      JSON.stringify({ unit: { id: 'u2', name: 'Xã Hải Anh' }, watching: 2 }),
    );
    const { said } = setUp();
    fireEvent.click(await screen.findByRole('button', { name: 'Gửi' }));
    await waitFor(() => expect(said()).toEqual([{ unitId: 'u2', watching: 2 }]));
  });

  it('shows what was said, to be changed', async () => {
    setUp({ unitId: 'u1', unitName: 'Xã Hải An', watching: null, declaredAt: '' });
    await screen.findByText('Xã Hải An · chưa ghi số người');
    fireEvent.click(screen.getByRole('button', { name: 'Sửa' }));
    expect((screen.getByRole('combobox') as HTMLInputElement).value).toBe('Xã Hải An');
  });

  it('does not send a commune that is not one of the list', async () => {
    const { said } = setUp();
    await screen.findByRole('heading');
    await choose('hai', 'Xã Hải An');
    fireEvent.click(screen.getByRole('button', { name: 'Gửi' }));
    await screen.findByText('Hãy chọn một xã, phường trong danh sách, hoặc để trống.');
    expect(said()).toEqual([]);
  });
});
