import type { OpenedLink, OpenLink } from '@diem-cau/shared';
import { useMutation } from '@tanstack/react-query';
import { api } from '../../lib/http/api';

export function useOpenLink(onOpened: (opened: OpenedLink) => void) {
  return useMutation({
    mutationFn: (request: OpenLink) => api.post<OpenedLink>('/links/open', request),
    onSuccess: onOpened,
  });
}

/** The token stands in the fragment, which browsers send to no server. */
export function readToken(): string {
  return window.location.hash.slice(1).trim();
}

/** Takes the token out of the address bar: out of the history, screenshots and shared addresses. */
export function clearToken(): void {
  window.history.replaceState(window.history.state, '', window.location.pathname);
}
