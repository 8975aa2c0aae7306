import type { UnitsImported, UnitsImportPreview } from '@diem-cau/shared';
import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { fireEvent, screen } from '@testing-library/react';
import { MemoryRouter } from 'react-router';
import { renderUi } from '../../ui/testing/render';
import { UnitsFileImport } from './units-file-import';

const PREVIEW: UnitsImportPreview = {
  fingerprint: 'print',
  rows: 3,
  unchanged: 1,
  problems: [],
  hints: [],
  changes: [
    { kind: 'created', row: 2, after: { code: '1', name: 'Xã A', level: 'commune', parentName: 'Huyện B' } },
  ],
};
const BAD: UnitsImportPreview = {
  ...PREVIEW,
  problems: [{ row: 3, column: 'Cấp', code: 'LEVEL_UNKNOWN', params: { value: 'lang' } }],
};

/** The page with a file chosen; answers are given by the end of the path. */
function show(answers: Record<string, object>) {
  const sent: { path: string; form: FormData }[] = [];
  jest.spyOn(window, 'fetch').mockImplementation((input, init) => {
    const path = String(input);
    if (init?.body instanceof FormData) sent.push({ path, form: init.body });
    const answer = Object.entries(answers).find(([end]) => path.endsWith(end))?.[1] ?? [];
    return Promise.resolve(Response.json(answer));
  });
  renderUi(
    <QueryClientProvider client={new QueryClient()}>
      <MemoryRouter>
        <UnitsFileImport />
      </MemoryRouter>
    </QueryClientProvider>,
  );
  const file = new File(['code,name'], 'cây.csv');
  fireEvent.change(screen.getByLabelText('Bảng tính cần nhập', { selector: 'input' }), {
    target: { files: [file] },
  });
  return sent;
}
const preview = () => fireEvent.click(screen.getByText('Xem trước'));

describe('importing units', () => {
  it('sends what was previewed, with its fingerprint, and says what came of it', async () => {
    const done: UnitsImported = { created: 1, changed: 0, closed: 0, unchanged: 1 };
    const sent = show({ '/preview': PREVIEW, '/import': done });
    preview();
    fireEvent.click(await screen.findByText('Nhập 1 thay đổi'));
    await screen.findByText(/Tạo mới 1, thay đổi 0/);
    const [first, second] = sent.map(({ form }) => Object.fromEntries(form));
    expect(first).toMatchObject({ validFrom: '', parentId: '', replacesId: '', codesKept: 'false' });
    expect(second).toEqual({ ...first, fingerprint: 'print' });
  });

  it('is not offered while rows are wrong', async () => {
    show({ '/preview': BAD });
    preview();
    await screen.findByText(/Chưa nhập được vì còn 1 dòng lỗi/);
    expect(screen.queryByText(/^Nhập \d/)).toBeNull();
  });

  it('asks for a new preview once anything about the file has changed', async () => {
    show({ '/preview': PREVIEW });
    preview();
    await screen.findByText('Nhập 1 thay đổi');
    fireEvent.click(screen.getByLabelText(/Mã giữ nguyên/));
    expect(screen.queryByText('Nhập 1 thay đổi')).toBeNull();
  });
});
