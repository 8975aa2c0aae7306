import type { ManagedMaterial, MaterialDesk as Desk } from '@diem-cau/shared';
import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { act, fireEvent, screen, waitFor, within } from '@testing-library/react';
import { MemoryRouter } from 'react-router';
import { FakeRequest } from '../../lib/http/testing/fake-request';
import { renderUi } from '../../ui/testing/render';
import { MaterialDesk } from './material-desk';

const TOPIC = { id: 't1', title: 'Chuyên đề 1' };
const material = (title: string, change: Partial<ManagedMaterial> = {}): ManagedMaterial => ({
  id: title,
  agendaItemId: null,
  title,
  file: { kind: 'pdf', name: `${title}.pdf`, bytes: 2_000_000 },
  link: null,
  visibleFrom: 'now',
  visible: true,
  addedBy: 'Vũ Thị Lan',
  addedAt: '2026-11-22T01:00:00Z',
  downloads: { people: 0, total: 0 },
  revision: 3,
  ...change,
});

/** A server that keeps what the desk does to it. */
async function setUp(titles: string[], { whose = 'all', topics = [TOPIC] }: Partial<SetUp> = {}) {
  let kept = titles.map((title) => material(title, whose === 'own' ? { agendaItemId: 't1' } : {}));
  const bin = new Map<string, ManagedMaterial>();
  const asked: string[] = [];
  jest.spyOn(window, 'fetch').mockImplementation((url, init) => {
    const path = String(url).replace('/api/conferences/ABC/', '');
    const method = init?.method ?? 'GET';
    if (method !== 'GET') asked.push(`${method} ${path}`);
    if (method === 'DELETE') {
      const id = path.split('/').at(-1) ?? '';
      kept.filter((each) => each.id === id).forEach((each) => bin.set(id, each));
      kept = kept.filter((each) => each.id !== id);
    }
    if (path.endsWith('/restore')) kept = [...kept, ...bin.values()];
    if (path === 'material-order') {
      const { materialIds }: { materialIds: string[] } = JSON.parse(String(init?.body));
      kept = materialIds.flatMap((id) => kept.filter((each) => each.id === id));
    }
    const desk: Desk = { materials: kept, topics, usedBytes: 0, allowedBytes: 2 ** 31 };
    return Promise.resolve(Response.json(method === 'GET' ? desk : {}));
  });
  renderUi(
    <QueryClientProvider client={new QueryClient()}>
      <MemoryRouter>
        <MaterialDesk code="ABC" whose={whose} />
      </MemoryRouter>
    </QueryClientProvider>,
  );
  await waitFor(() => expect(window.fetch).toHaveBeenCalled());
  return { asked };
}
interface SetUp {
  whose: 'all' | 'own';
  topics: Desk['topics'];
}

const shown = () => screen.queryAllByRole('link').map(({ textContent }) => textContent);
const press = (name: string) => fireEvent.click(screen.getByRole('button', { name }));
const chooseFile = (label: string, name: string) => {
  const file = new File(['x'], name);
  fireEvent.change(screen.getByLabelText(label, { selector: 'input' }), { target: { files: [file] } });
};

beforeEach(() => FakeRequest.install());
afterEach(() => jest.restoreAllMocks());

describe('the desk of materials', () => {
  it('says that there is nothing yet, and what to do', async () => {
    await setUp([]);
    await screen.findByText('Chưa có tài liệu nào');
    screen.getByText('Đã dùng 0 kB trong 2 GB');
  });

  it('brings back what was removed, and keeps the keyboard there', async () => {
    const { asked } = await setUp(['Giấy mời', 'Kế hoạch']);
    const button = await screen.findByRole('button', { name: 'Xóa Giấy mời' });
    button.focus();
    fireEvent.click(button);
    await screen.findByText('Đã xóa “Giấy mời”.');
    await waitFor(() => expect(shown()).toEqual(['Kế hoạch']));
    expect(document.activeElement?.textContent).toBe('Hoàn tác');
    press('Hoàn tác');
    await waitFor(() => expect(shown()).toEqual(['Kế hoạch', 'Giấy mời']));
    expect(asked).toEqual(['DELETE materials/Giấy mời', 'POST materials/Giấy mời/restore']);
  });

  it('moves a material by pressing on, without waiting for the server', async () => {
    const { asked } = await setUp(['A', 'B', 'C']);
    await screen.findByText('C');
    press('Đưa C lên');
    await waitFor(() => expect(shown()).toEqual(['A', 'C', 'B']));
    press('Đưa C lên');
    await waitFor(() => expect(shown()).toEqual(['C', 'A', 'B']));
    press('Đưa C lên');
    await waitFor(() => expect(asked).toEqual(['PUT material-order', 'PUT material-order']));
    expect(shown()).toEqual(['C', 'A', 'B']);
  });

  it('shows how far a file is, stops it, and says what is wrong with another', async () => {
    await setUp([]);
    await screen.findByText('Chưa có tài liệu nào');
    chooseFile('Chọn tệp', 'Bài giảng.pdf');
    act(() => FakeRequest.sent[0]?.progress(40, 100));
    screen.getByText('Đã gửi 40%');
    act(() => FakeRequest.sent[0]?.progress(100, 100));
    screen.getByText('Máy chủ đang kiểm tra…');
    press('Hủy tải Bài giảng.pdf');
    await waitFor(() => expect(screen.queryByText('Bài giảng.pdf')).toBeNull());

    chooseFile('Chọn tệp', 'hỏng.pdf');
    FakeRequest.sent[1]?.answer(400, { error: { code: 'FILE_DAMAGED', params: {}, field: null } });
    const alert = await screen.findByRole('alert');
    expect(alert.textContent).toMatch(/^Không đọc được tệp này/);
    expect(screen.queryByRole('button', { name: 'Gửi lại hỏng.pdf' })).toBeNull();

    chooseFile('Chọn tệp', 'mất mạng.pdf');
    FakeRequest.sent[2]?.fail();
    fireEvent.click(await screen.findByRole('button', { name: 'Gửi lại mất mạng.pdf' }));
    expect(FakeRequest.sent).toHaveLength(4);
  });

  it('replaces a file with progress, and sends none that is surely refused', async () => {
    await setUp(['Giấy mời']);
    await screen.findByText('Giấy mời');
    chooseFile('Thay tệp của Giấy mời', 'phim.mp4');
    await screen.findByText(/^Không nhận loại tệp này/);
    expect(FakeRequest.sent).toEqual([]);
    chooseFile('Thay tệp của Giấy mời', 'mới.pdf');
    act(() => FakeRequest.sent[0]?.progress(1, 2));
    expect(FakeRequest.sent[0]?.line).toBe('PUT /api/conferences/ABC/materials/Giấy mời/file');
    screen.getByText('Đã gửi 50%');
    press('Hủy thay tệp của Giấy mời');
    await waitFor(() => expect(screen.queryByText('Đã gửi 50%')).toBeNull());
  });

  it('takes an address without its https, and no other than https', async () => {
    const { asked } = await setUp([]);
    await screen.findByText('Chưa có tài liệu nào');
    press('Thêm liên kết');
    const dialog = within(await screen.findByRole('dialog'));
    const add = () => fireEvent.click(dialog.getByRole('button', { name: 'Thêm' }));
    fireEvent.change(dialog.getByLabelText('Tên tài liệu'), { target: { value: 'Cổng dịch vụ' } });
    const link = dialog.getByLabelText(/Địa chỉ liên kết/);
    fireEvent.change(link, { target: { value: 'http://a.vn' } });
    add();
    await dialog.findByText(/^Địa chỉ phải bắt đầu bằng https/);
    fireEvent.change(link, { target: { value: 'dichvucong.gov.vn/trang' } });
    add();
    await waitFor(() => expect(asked).toEqual(['POST materials/links']));
    const [, init] = (window.fetch as jest.Mock).mock.calls.find(([, { method }]) => method === 'POST') ?? [];
    expect(JSON.parse(init.body).link).toBe('https://dichvucong.gov.vn/trang');
  });

  it('lets a lecturer without a topic know whom to ask', async () => {
    await setUp([], { whose: 'own', topics: [] });
    await screen.findByText(/Chưa có chuyên đề nào ghi tên/);
    expect(screen.queryByRole('button', { name: 'Chọn tệp' })).toBeNull();
  });

  it('forgets what went wrong before when something else is tried', async () => {
    await setUp(['A', 'B']);
    await screen.findByText('B');
    jest.spyOn(window, 'fetch').mockRejectedValueOnce(new TypeError('no network'));
    press('Xóa A');
    await screen.findByText('Chưa xóa được:');
    press('Đưa B lên');
    await waitFor(() => expect(screen.queryByText('Chưa xóa được:')).toBeNull());
  });

  it('of a lecturer has no order to change', async () => {
    await setUp(['Bài giảng'], { whose: 'own' });
    await screen.findByText('Bài giảng');
    expect(screen.queryByRole('button', { name: /^Đưa/ })).toBeNull();
  });
});
