import type { Conference, PublicAccess } from '@diem-cau/shared';
import { Button } from '@mantine/core';
import { IconDownload, IconPrinter } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { asWireError } from '../../lib/errors/command-error';
import { CopyField } from '../../ui/copy-field';
import { ErrorState } from '../../ui/error-state';
import { LoadingState } from '../../ui/loading-state';
import { Notice } from '../../ui/notice';
import { QrCode } from '../../ui/qr-code';
import { Section } from '../../ui/section';
import classes from './access-desk.module.css';
import { PosterSection } from './poster-section';
import { accessFile, registrationsFile, usePublicAccess } from './public-access.queries';
import { usePublicAccessTexts } from './public-access.texts';

interface Props {
  conference: Pick<Conference, 'code' | 'state'>;
  /** A way to where it is changed who may watch. */
  changeVisibility: ReactNode;
}

/** How people come to watch: the address and its forms, who is let in, and the poster. */
export function AccessDesk({ conference, changeVisibility }: Props) {
  const t = usePublicAccessTexts();
  const { code } = conference;
  const access = usePublicAccess(code);
  if (access.isPending) return <LoadingState />;
  if (access.data === undefined) {
    return <ErrorState error={asWireError(access.error)} onRetry={() => void access.refetch()} />;
  }
  const { url, visibility, posterUrl, registered } = access.data;
  const closed = closedBecause(conference.state, visibility);
  return (
    <div className={classes.desk}>
      {closed !== null && <Notice tone="amber">{t(closed)}</Notice>}
      {isOnlyHere(url) && <Notice tone="amber">{t('onlyHere')}</Notice>}
      <Section title={t('addressTitle')} hint={t('addressHint')}>
        <div className={classes.address}>
          <div className={classes.qr}>
            <QrCode text={url} label={t('qr')} size={208} />
          </div>
          <div className={classes.ways}>
            <CopyField label={t('link')} value={url} />
            <CopyField label={t('code')} value={code} />
            <p className={classes.soft}>{t('codeHint')}</p>
            <div className={classes.buttons}>
              <Button
                component="a"
                href={accessFile(code, 'poster.pdf')}
                size="md"
                leftSection={<IconPrinter size={20} aria-hidden />}
              >
                {t('sheet')}
              </Button>
              <Download href={accessFile(code, 'qr.png')}>{t('qrPng')}</Download>
              <Download href={accessFile(code, 'qr.svg')}>{t('qrSvg')}</Download>
            </div>
          </div>
        </div>
      </Section>
      <Section title={t('whoTitle')} action={changeVisibility}>
        <div>
          <p className={classes.chosen}>{t(`visibility.${visibility}`)}</p>
          <p>{t(`visibility.${visibility}.hint`)}</p>
        </div>
        {registered !== null && (
          <div className={classes.registered}>
            <div>
              <p className={classes.chosen}>
                {registered === 0 ? t('noneRegistered') : t('registered', { count: registered })}
              </p>
              <p className={classes.soft}>{t('registeredHint')}</p>
            </div>
            {registered > 0 && <Download href={registrationsFile(code)}>{t('registeredFile')}</Download>}
          </div>
        )}
      </Section>
      <PosterSection code={code} posterUrl={posterUrl} />
    </div>
  );
}

function Download({ href, children }: { href: string; children: ReactNode }) {
  return (
    <Button
      component="a"
      href={href}
      variant="default"
      size="md"
      leftSection={<IconDownload size={20} aria-hidden />}
    >
      {children}
    </Button>
  );
}

/** Whether the address leads every other machine to itself. */
const isOnlyHere = (url: string): boolean => /^(localhost|127\.|\[::1\])/.test(new URL(url).hostname);

/** Why the address lets nobody in now; null when it does. */
function closedBecause(state: Conference['state'], visibility: PublicAccess['visibility']) {
  if (visibility === 'internal') return 'notOpenInternal';
  if (state === 'draft') return 'notOpenDraft';
  return state === 'cancelled' ? 'notOpenCancelled' : null;
}
