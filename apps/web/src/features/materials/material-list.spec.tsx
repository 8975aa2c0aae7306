import type { ConferenceState, Material } from '@diem-cau/shared';
import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { act, screen } from '@testing-library/react';
import type { LiveConnection } from '../../live/connection';
import { renderUi } from '../../ui/testing/render';
import { MaterialList } from './material-list';

const material = (id: string, agendaItemId: string | null, link: string | null = null): Material => ({
  id,
  title: id,
  agendaItemId,
  file: link === null ? { kind: 'pdf', name: `${id}.pdf`, bytes: 1024 } : null,
  link,
});

function setUp(first: Material[]) {
  let materials = first;
  let changed: () => void = () => undefined;
  const read = jest
    .spyOn(window, 'fetch')
    .mockImplementation(() => Promise.resolve(Response.json(materials)));
  const connection: Partial<LiveConnection> = {
    on: (_, listener) => {
      changed = listener as () => void;
      return () => undefined;
    },
  };
  const client = new QueryClient();
  const list = (state: ConferenceState) => (
    <QueryClientProvider client={client}>
      <MaterialList
        connection={connection as LiveConnection}
        as="viewer"
        code="ABC"
        state={state}
        agenda={[{ id: 't1', title: 'Chuyên đề 1' }]}
      />
    </QueryClientProvider>
  );
  const { rerender } = renderUi(list('scheduled'));
  return {
    read,
    tellChanged: () => changed(),
    become: (state: ConferenceState) => rerender(list(state)),
    nowThereIs: (now: Material[]) => (materials = now),
  };
}
const titles = () =>
  screen.queryAllByRole('link').map(({ textContent }) => textContent?.replace(/(Tệp|Liên kết).*/, ''));
const later = () => act(() => jest.advanceTimersByTimeAsync(15_000));

beforeEach(() => jest.useFakeTimers());
afterEach(() => {
  jest.useRealTimers();
  jest.restoreAllMocks();
});

describe('what viewers may take along', () => {
  it('stands topic by topic, what is for all first, and what lost its topic with that', async () => {
    setUp([
      material('Bài giảng', 't1'),
      material('Giấy mời', null),
      material('Của mục đã bỏ', 't9'),
      material('Cổng', null, 'https://a.vn/x'),
    ]);
    await later();
    expect(titles()).toEqual(['Giấy mời', 'Của mục đã bỏ', 'Cổng', 'Bài giảng']);
    screen.getByRole('heading', { name: 'Chuyên đề 1' });
    expect(screen.getByRole('link', { name: /Cổng/ }).getAttribute('target')).toBe('_blank');
  });

  it('is read again when it begins, not by all viewers at once, and stays in sight meanwhile', async () => {
    jest.spyOn(Math, 'random').mockReturnValue(0.5);
    const { read, become, nowThereIs } = setUp([material('Giấy mời', null)]);
    await later();
    nowThereIs([material('Giấy mời', null), material('Bài giảng', 't1')]);
    become('live');
    await act(() => jest.advanceTimersByTimeAsync(7_000));
    expect([read.mock.calls.length, titles()]).toEqual([1, ['Giấy mời']]);
    await later();
    expect(titles()).toEqual(['Giấy mời', 'Bài giảng']);
  });

  it('is read again once for many changes', async () => {
    const { read, tellChanged } = setUp([]);
    await later();
    for (let change = 0; change < 5; change += 1) tellChanged();
    await later();
    expect(read).toHaveBeenCalledTimes(2);
  });
});
