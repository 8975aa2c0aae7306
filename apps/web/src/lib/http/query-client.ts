import { QueryClient } from '@tanstack/react-query';
import { asWireError } from '../errors/command-error';

const PASSING = new Set(['UNREACHABLE', 'UNAVAILABLE', 'OVERLOADED']);

export const queryClient = new QueryClient({
  defaultOptions: {
    // By default requests wait in silence while the browser takes itself for offline; here they fail and say so.
    mutations: { networkMode: 'always' },
    queries: {
      networkMode: 'always',
      staleTime: 15_000,
      retry: (failures, thrown) => failures < 3 && PASSING.has(asWireError(thrown).code),
    },
  },
});
