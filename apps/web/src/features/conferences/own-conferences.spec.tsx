import type { AccountRole, ConferenceState, ConferenceSummary } from '@diem-cau/shared';
import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { fireEvent, screen } from '@testing-library/react';
import { MemoryRouter } from 'react-router';
import { renderUi } from '../../ui/testing/render';
import { OwnConferences } from './own-conferences';

const conference = (code: string, state: ConferenceState = 'scheduled'): ConferenceSummary => ({
  id: code,
  code,
  title: `Hội nghị ${code}`,
  kind: 'training',
  field: 'Chuyển đổi số',
  visibility: 'public',
  state,
  scheduledStart: '2026-11-22T01:00:00Z',
  scheduledEnd: '2026-11-22T04:00:00Z',
  timeZone: 'Asia/Ho_Chi_Minh',
  hostUnitName: 'Sở Thông tin và Truyền thông',
  posterUrl: null,
});

function show(conferences: ConferenceSummary[], ...roles: AccountRole[]) {
  jest.spyOn(window, 'fetch').mockResolvedValue(new Response(JSON.stringify(conferences)));
  renderUi(
    <QueryClientProvider client={new QueryClient()}>
      <MemoryRouter>
        <OwnConferences roles={roles} />
      </MemoryRouter>
    </QueryClientProvider>,
  );
}

describe('the pages of a conference', () => {
  it.each<[string[], ...AccountRole[]]>([
    [['admin', 'control', 'c'], 'operator'],
    [['admin', 'moderate', 'c'], 'moderator'],
    [['admin', 'control', 'attendance', 'c'], 'secretary'],
    [['admin', 'control', 'moderate', 'attendance', 'c'], 'organiser'],
    [['admin', 'control', 'moderate', 'attendance', 'c'], 'moderator', 'secretary'],
    [['c'], 'administrator'],
  ])('are %p for %s', async (pages, ...roles) => {
    show([conference('TAPHUAN1')], ...roles);
    const links = await screen.findAllByRole('link');
    expect(links.map((link) => link.getAttribute('href')?.split('/')[1])).toEqual(pages);
  });
});

describe('the list', () => {
  it('is searched when it is long, and says so when nothing fits', async () => {
    show(
      ['A1', 'B2', 'C3', 'D4', 'E5'].map((code) => conference(code, 'draft')),
      'organiser',
    );
    const search = await screen.findByRole('searchbox');
    fireEvent.change(search, { target: { value: 'hoi nghi c3' } });
    expect(screen.getAllByRole('heading', { level: 3 }).map(({ textContent }) => textContent)).toEqual([
      'Hội nghị C3',
    ]);
    fireEvent.change(search, { target: { value: 'khong co' } });
    fireEvent.click(screen.getByRole('button', { name: 'Bỏ lọc' }));
    expect(screen.getAllByRole('heading', { level: 3 })).toHaveLength(5);
  });

  it('tells an organiser how to begin, and everybody else whom to ask', async () => {
    show([], 'organiser');
    expect((await screen.findByText(/Bấm “Tạo hội nghị”/)).textContent).toBeTruthy();
  });
});
