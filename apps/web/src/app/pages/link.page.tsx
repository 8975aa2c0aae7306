import type { ErrorCode, OpenedLink } from '@diem-cau/shared';
import { Button } from '@mantine/core';
import { useEffect, useState } from 'react';
import { Link, useNavigate } from 'react-router';
import { clearToken, readToken, useOpenLink } from '../../features/personal-link/open-link';
import { usePersonalLinkTexts } from '../../features/personal-link/personal-link.texts';
import { PinForm } from '../../features/personal-link/pin-form';
import { asWireError } from '../../lib/errors/command-error';
import { usePageTitle } from '../../lib/use-page-title';
import { EmptyState } from '../../ui/empty-state';
import { ErrorState } from '../../ui/error-state';
import { LoadingState } from '../../ui/loading-state';
import { PageLayout } from '../layouts/page-layout';

/** Trying again changes nothing. */
const ABOUT_THE_LINK: readonly ErrorCode[] = ['LINK_UNKNOWN', 'LINK_EXPIRED', 'LINK_LOCKED'];
const ABOUT_THE_PIN: readonly ErrorCode[] = ['PIN_NEEDED', 'WRONG_PIN'];

function pageOf({ kind, conferenceCode }: OpenedLink): string {
  switch (kind) {
    case 'speaker':
      return `/studio/${conferenceCode}`;
    case 'chair':
      return `/chair/${conferenceCode}`;
    case 'coordinator':
      return '/coordinator';
    case 'technician':
      return '/technician';
    case 'invitee':
      return `/invitation/${conferenceCode}`;
  }
}

/** Opens a personal link and leads to the page it is for. */
export default function PersonalLinkPage() {
  const t = usePersonalLinkTexts();
  const navigate = useNavigate();
  const [token] = useState(readToken);
  const [asksPin, setAsksPin] = useState(false);
  const link = useOpenLink((opened) => void navigate(pageOf(opened), { replace: true }));
  const { mutate } = link;
  usePageTitle(t('pageTitle'));

  useEffect(() => {
    clearToken();
    // Another link pasted into the same tab changes nothing but the fragment.
    const reload = () => window.location.reload();
    window.addEventListener('hashchange', reload);
    return () => window.removeEventListener('hashchange', reload);
  }, []);

  useEffect(() => {
    if (token !== '') {
      mutate(
        { token, pin: null },
        { onError: (thrown) => setAsksPin(asWireError(thrown).code === 'PIN_NEEDED') },
      );
    }
  }, [mutate, token]);

  const error = link.isError ? asWireError(link.error) : null;
  const toHome = (
    <Button component={Link} to="/" variant="subtle">
      {t('toHome')}
    </Button>
  );
  const content = () => {
    if (token === '') {
      return (
        <EmptyState page title={t('noToken')}>
          <p>{t('noTokenHint')}</p>
          {toHome}
        </EmptyState>
      );
    }
    if (asksPin) {
      return (
        <PinForm
          error={error?.code === 'PIN_NEEDED' ? null : error}
          busy={link.isPending}
          onPin={(pin) => mutate({ token, pin })}
        />
      );
    }
    if (error !== null && !ABOUT_THE_PIN.includes(error.code)) {
      return (
        <ErrorState
          alone
          error={error}
          {...(!ABOUT_THE_LINK.includes(error.code) && { onRetry: () => mutate({ token, pin: null }) })}
        >
          {toHome}
        </ErrorState>
      );
    }
    return <LoadingState text={t('opening')} />;
  };
  return <PageLayout width="form">{content()}</PageLayout>;
}
