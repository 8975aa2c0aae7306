import { useEffect } from 'react';

/** The browser tab's title; operators keep many tabs. */
export function usePageTitle(title: string): void {
  useEffect(() => {
    document.title = `${title} · Điểm Cầu`;
  }, [title]);
}
