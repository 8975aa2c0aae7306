import type { VenueScreen } from '@diem-cau/shared';
import { IconDeviceTvOff } from '@tabler/icons-react';
import { useRef, useState } from 'react';
import { asWireError } from '../../lib/errors/command-error';
import { ConfirmDialog } from '../../ui/confirm-dialog';
import { ErrorState } from '../../ui/error-state';
import { FailureNotice } from '../../ui/failure-notice';
import { LoadingState } from '../../ui/loading-state';
import { Notice } from '../../ui/notice';
import { PairForm } from './pair-form';
import { ScreenLine } from './screen-line';
import classes from './screens.module.css';
import { useScreens, useUnpairScreen, type ScreensOf } from './screens.queries';
import { useScreensTexts } from './screens.texts';

interface Props {
  of: ScreensOf;
  venueName: string;
}

/** A room's paired screens: which are in use, who paired them, and the ways to add, name and end them. */
export function ScreenList({ of, venueName }: Props) {
  const t = useScreensTexts();
  const screens = useScreens(of);
  const unpair = useUnpairScreen(of);
  const place = useRef<HTMLDivElement>(null);
  const [unpaired, setUnpaired] = useState(0);
  const [ending, setEnding] = useState<VenueScreen | null>(null);
  if (screens.isPending) return <LoadingState />;
  if (screens.data === undefined) {
    return <ErrorState error={asWireError(screens.error)} onRetry={() => void screens.refetch()} />;
  }
  return (
    <div ref={place} tabIndex={-1} className={classes.screens}>
      {screens.data.length === 0 ? (
        <p className={classes.none}>
          <IconDeviceTvOff size={24} aria-hidden /> {t('none')}
        </p>
      ) : (
        <ul className={classes.list} aria-label={t('title')}>
          {screens.data.map((screen) => (
            <ScreenLine key={screen.id} screen={screen} of={of} onUnpair={() => setEnding(screen)} />
          ))}
        </ul>
      )}
      {unpair.isSuccess && <Notice tone="good">{t('unpaired', { label: unpair.variables.label })}</Notice>}
      <FailureNotice
        failure={unpair.isError ? { what: t('unpair'), error: asWireError(unpair.error) } : null}
        onDismiss={unpair.reset}
      />
      <PairForm
        // What it said of a screen before is over.
        key={unpaired}
        of={of}
        venueName={venueName}
        first={screens.data.length === 0}
        onPaired={unpair.reset}
      />
      <ConfirmDialog
        opened={ending !== null}
        title={t('unpairTitle', { label: ending?.label ?? '' })}
        confirmText={t('unpair')}
        color="fault"
        // Its line is gone by then, and the button that had the focus with it.
        onConfirm={() =>
          ending &&
          unpair.mutate(ending, {
            onSuccess: () => {
              setUnpaired((count) => count + 1);
              place.current?.focus();
            },
          })
        }
        onClose={() => setEnding(null)}
      >
        {ending?.inUse && <Notice tone="amber">{t('unpairInUse')}</Notice>}
        <p>{t('unpairWhat')}</p>
      </ConfirmDialog>
    </div>
  );
}
