import type { ReactNode } from 'react';
import { Navigate, useLocation } from 'react-router';
import { useSession } from '../../features/identity/session';
import { asWireError } from '../../lib/errors/command-error';
import { ErrorState } from '../../ui/error-state';
import { LoadingState } from '../../ui/loading-state';

/** Shows its children to signed-in people and sends everyone else to the login page and back. */
export function SignedIn({ children }: { children: ReactNode }) {
  const session = useSession();
  const { pathname, search } = useLocation();
  if (session.isPending) return <LoadingState page />;
  if (session.isError && session.data === undefined) {
    return <ErrorState page error={asWireError(session.error)} onRetry={() => void session.refetch()} />;
  }
  if (session.data === null) {
    return <Navigate to={`/login?next=${encodeURIComponent(pathname + search)}`} replace />;
  }
  return children;
}
