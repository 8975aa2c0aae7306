import type { AccountRole, ConferenceSummary } from '@diem-cau/shared';
import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { screen } from '@testing-library/react';
import { MemoryRouter } from 'react-router';
import { renderUi } from '../../ui/testing/render';
import { OwnConferences } from './own-conferences';

const CONFERENCE: ConferenceSummary = {
  id: 'c1',
  code: 'TAPHUAN1',
  title: 'Hội nghị tập huấn',
  kind: 'training',
  field: 'Chuyển đổi số',
  visibility: 'public',
  state: 'scheduled',
  scheduledStart: '2026-11-22T01:00:00Z',
  scheduledEnd: '2026-11-22T04:00:00Z',
  timeZone: 'Asia/Ho_Chi_Minh',
  hostUnitName: 'Sở Thông tin và Truyền thông',
  posterUrl: null,
};

async function pagesFor(...roles: AccountRole[]) {
  jest.spyOn(window, 'fetch').mockResolvedValue(new Response(JSON.stringify([CONFERENCE])));
  renderUi(
    <QueryClientProvider client={new QueryClient()}>
      <MemoryRouter>
        <OwnConferences roles={roles} />
      </MemoryRouter>
    </QueryClientProvider>,
  );
  const links = await screen.findAllByRole('link');
  return links.map((link) => link.getAttribute('href')?.split('/')[1]);
}

describe('the pages of a conference', () => {
  it.each<[string[], ...AccountRole[]]>([
    [['control', 'c'], 'operator'],
    [['moderate', 'c'], 'moderator'],
    [['control', 'attendance', 'c'], 'secretary'],
    [['control', 'moderate', 'attendance', 'c'], 'organiser'],
    [['control', 'moderate', 'attendance', 'c'], 'moderator', 'secretary'],
    [['c'], 'administrator'],
  ])('are %p for %s', async (pages, ...roles) => {
    expect((await pagesFor(...roles)).sort()).toEqual([...pages].sort());
  });
});
