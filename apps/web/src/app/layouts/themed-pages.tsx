import { MantineProvider } from '@mantine/core';
import { Suspense } from 'react';
import { Outlet, useLocation } from 'react-router';
import { reloadStuckPage } from '../../live/page-reload';
import { LoadingState } from '../../ui/loading-state';
import { PageErrorBoundary } from '../../ui/page-error-boundary';
import { theme } from '../../ui/theme';

const UNATTENDED: ReadonlySet<string> = new Set(['/venue']);

/** Pages in one colour scheme: light for reading, dark for rooms and for work beside a picture. */
export function ThemedPages({ scheme }: { scheme: 'light' | 'dark' }) {
  const { pathname } = useLocation();
  return (
    <MantineProvider
      theme={theme}
      forceColorScheme={scheme}
      withCssVariables={false}
      withGlobalClasses={false}
    >
      <PageErrorBoundary
        page={pathname}
        recover={UNATTENDED.has(pathname) ? () => void reloadStuckPage() : null}
      >
        <Suspense fallback={<LoadingState page />}>
          <Outlet />
        </Suspense>
      </PageErrorBoundary>
    </MantineProvider>
  );
}
