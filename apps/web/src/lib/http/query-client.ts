import { QueryClient } from '@tanstack/react-query';
import { asWireError } from '../errors/command-error';

const PASSING = new Set(['UNREACHABLE', 'UNAVAILABLE', 'OVERLOADED']);

export const queryClient = new QueryClient({
  defaultOptions: {
    queries: {
      staleTime: 15_000,
      retry: (failures, thrown) => failures < 3 && PASSING.has(asWireError(thrown).code),
    },
  },
});
