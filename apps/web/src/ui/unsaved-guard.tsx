import { useEffect, useState } from 'react';
import { useNavigate } from 'react-router';
import { useCommonTexts } from '../lib/i18n/common.texts';
import { ConfirmDialog } from './confirm-dialog';

/** The address within this site that a click would lead away to; null when it stays, or opens elsewhere. */
function leadsTo(event: MouseEvent): string | null {
  if (event.button !== 0 || event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return null;
  const link = event.target instanceof Element ? event.target.closest<HTMLAnchorElement>('a[href]') : null;
  if (!link || (link.target !== '' && link.target !== '_self') || link.hasAttribute('download')) return null;
  const { origin, pathname, search, hash } = link;
  if (origin !== window.location.origin || pathname === window.location.pathname) return null;
  return `${pathname}${search}${hash}`;
}

interface LeavingTexts {
  title: string;
  what: string;
  leave: string;
}

/** Asks before what was typed, or what the texts say, is lost: by a link, by the way back, or by closing the window. */
export function UnsavedGuard({ dirty, texts }: { dirty: boolean; texts?: LeavingTexts }) {
  const t = useCommonTexts();
  const navigate = useNavigate();
  const [leaving, setLeaving] = useState<string | number | null>(null);

  useEffect(() => {
    if (!dirty) return undefined;
    const onClose = (event: BeforeUnloadEvent) => event.preventDefault();
    const onClick = (event: MouseEvent) => {
      const path = leadsTo(event);
      if (path === null) return;
      event.preventDefault();
      event.stopPropagation();
      setLeaving(path);
    };
    // The way back leads to this page once more, so that there is time to ask.
    const stay = () => window.history.pushState(window.history.state, '');
    const onBack = () => {
      stay();
      setLeaving(-2);
    };
    stay();
    window.addEventListener('beforeunload', onClose);
    window.addEventListener('popstate', onBack);
    document.addEventListener('click', onClick, true);
    return () => {
      window.removeEventListener('beforeunload', onClose);
      window.removeEventListener('popstate', onBack);
      document.removeEventListener('click', onClick, true);
    };
  }, [dirty]);

  const leave = () => {
    if (typeof leaving === 'number') window.history.go(leaving);
    else if (leaving !== null) void navigate(leaving);
  };
  return (
    <ConfirmDialog
      opened={dirty && leaving !== null}
      title={texts?.title ?? t('unsavedTitle')}
      confirmText={texts?.leave ?? t('unsavedLeave')}
      color="fault"
      onConfirm={leave}
      onClose={() => setLeaving(null)}
    >
      <p>{texts?.what ?? t('unsavedWhat')}</p>
    </ConfirmDialog>
  );
}
