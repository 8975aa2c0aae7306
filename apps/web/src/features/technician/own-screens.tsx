import type { VenueScreen } from '@diem-cau/shared';
import { Button } from '@mantine/core';
import { IconPlugConnected, IconPlugConnectedX } from '@tabler/icons-react';
import { useState } from 'react';
import { asWireError } from '../../lib/errors/command-error';
import { useFormats } from '../../lib/i18n/format';
import { ConfirmDialog } from '../../ui/confirm-dialog';
import { ErrorState } from '../../ui/error-state';
import { FailureNotice } from '../../ui/failure-notice';
import { LoadingState } from '../../ui/loading-state';
import { Tag } from '../../ui/tag';
import classes from './technician.module.css';
import { useOwnScreens, useUnpairOwnScreen, type OwnVenue } from './technician.queries';
import { useTechnicianTexts } from './technician.texts';

/** The room's paired screens, and the way to let one go. */
export function OwnScreens({ venue, timeZone }: { venue: OwnVenue; timeZone: string }) {
  const t = useTechnicianTexts();
  const { dateTime } = useFormats(timeZone);
  const screens = useOwnScreens(venue);
  const unpair = useUnpairOwnScreen(venue);
  const [asked, setAsked] = useState<VenueScreen | null>(null);

  if (screens.isPending) return <LoadingState />;
  if (screens.data === undefined) {
    return <ErrorState error={asWireError(screens.error)} onRetry={() => void screens.refetch()} />;
  }
  return (
    <>
      <FailureNotice
        failure={unpair.isError ? { what: t('unpair'), error: asWireError(unpair.error) } : null}
        onDismiss={unpair.reset}
      />
      {screens.data.length === 0 && <p className={classes.quiet}>{t('none')}</p>}
      <ul className={classes.screens}>
        {screens.data.map((screen) => {
          const { id, label, inUse, lastSeenAt } = screen;
          return (
            <li key={id} className={classes.screen}>
              <div className={classes.what}>
                <p className={classes.label}>{label}</p>
                {inUse ? (
                  <Tag tone="good" icon={<IconPlugConnected size={16} aria-hidden />}>
                    {t('inUse')}
                  </Tag>
                ) : (
                  <Tag icon={<IconPlugConnectedX size={16} aria-hidden />}>
                    {lastSeenAt === null ? t('neverSeen') : t('seen', { time: dateTime(lastSeenAt) })}
                  </Tag>
                )}
              </div>
              <Button
                variant="default"
                aria-label={t('unpairOf', { label })}
                loading={unpair.isPending && unpair.variables === id}
                onClick={() => setAsked(screen)}
              >
                {t('unpair')}
              </Button>
            </li>
          );
        })}
      </ul>
      <ConfirmDialog
        opened={asked !== null}
        title={t('unpairTitle', { label: asked?.label ?? '' })}
        confirmText={t('unpair')}
        color="fault"
        onConfirm={() => asked && unpair.mutate(asked.id)}
        onClose={() => setAsked(null)}
      >
        <p>{t('unpairWhat')}</p>
      </ConfirmDialog>
    </>
  );
}
