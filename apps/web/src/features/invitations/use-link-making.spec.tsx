import { INVITATION_LIMITS } from '@diem-cau/shared';
import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { act, renderHook } from '@testing-library/react';
import type { ReactNode } from 'react';
import { useLinkMaking } from './use-link-making';

const { linksAtOnce } = INVITATION_LIMITS;
const client = new QueryClient();
const wrapper = ({ children }: { children: ReactNode }) => (
  <QueryClientProvider client={client}>{children}</QueryClientProvider>
);
const ids = (count: number) => Array.from({ length: count }, (_, index) => `i${index}`);

function answer(failing: number) {
  let requests = 0;
  jest.spyOn(window, 'fetch').mockImplementation((_, init) => {
    requests += 1;
    if (requests === failing) return Promise.reject(new TypeError('Failed to fetch'));
    const { invitationIds } = JSON.parse(String(init?.body)) as { invitationIds: string[] };
    const links = invitationIds.map((invitationId) => ({ invitationId, url: `u/${invitationId}`, pin: '1' }));
    return Promise.resolve(new Response(JSON.stringify({ links }), { status: 201 }));
  });
}
afterEach(() => jest.restoreAllMocks());

async function make(count: number) {
  const { result } = renderHook(() => useLinkMaking('C1'), { wrapper });
  await act(() => result.current[1](ids(count)));
  return result.current[0];
}

describe('making links for many units', () => {
  it('takes as many requests as it needs', async () => {
    answer(0);
    const making = await make(2 * linksAtOnce + 1);
    expect(making).toMatchObject({ state: 'made', total: 2 * linksAtOnce + 1, error: null });
    expect(making.links).toHaveLength(2 * linksAtOnce + 1);
  });

  it('keeps those that were made when the network goes: they are shown once', async () => {
    answer(2);
    const making = await make(2 * linksAtOnce);
    expect(making).toMatchObject({ state: 'made', error: { code: 'UNREACHABLE' } });
    expect(making.links).toHaveLength(linksAtOnce);
  });

  it('made nothing when the first request fails', async () => {
    answer(1);
    expect(await make(3)).toMatchObject({ state: 'idle', links: [], error: { code: 'UNREACHABLE' } });
  });
});
