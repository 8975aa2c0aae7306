import { asWireError } from '../../lib/errors/command-error';
import { usePageTitle } from '../../lib/use-page-title';
import { PairThisScreen } from '../../features/venue-screen/pair-screen';
import { usePairing } from '../../features/venue-screen/pairing';
import { useVenueTexts } from '../../features/venue-screen/venue.texts';
import { useWakeLock } from '../../live/use-live';
import { EmptyState } from '../../ui/empty-state';
import { ErrorState } from '../../ui/error-state';
import { LoadingState } from '../../ui/loading-state';
import { VenueKiosk } from './venue/venue-kiosk';
import classes from './venue/venue-kiosk.module.css';
import { VenueWaiting } from './venue/venue-waiting';

/** A room's screen: a pairing code once, then a kiosk for ever. */
export default function VenuePage() {
  const t = useVenueTexts();
  const pairing = usePairing();
  const { data } = pairing;
  usePageTitle(data?.state === 'paired' ? data.venueName : t('pageTitle'));
  useWakeLock();
  if (data === undefined) {
    if (!pairing.isError) return <LoadingState page text={t('starting')} />;
    const error = asWireError(pairing.error);
    return (
      <div className={classes.kiosk}>
        <main className={classes.words}>
          {error.code === 'UNREACHABLE' ? (
            <EmptyState page title={t('noServerTitle')}>
              <p>{t('noServerHint')}</p>
            </EmptyState>
          ) : (
            <ErrorState alone error={error} onRetry={() => void pairing.refetch()} />
          )}
        </main>
      </div>
    );
  }
  if (data.state === 'waiting') return <PairThisScreen pairing={data} unreachable={pairing.isError} />;
  if (data.conferenceCode === null)
    return <VenueWaiting venueName={data.venueName} reachable={!pairing.isError} />;
  return (
    <VenueKiosk
      key={data.conferenceCode}
      code={data.conferenceCode}
      venueName={data.venueName}
      lookAgain={() => void pairing.refetch()}
    />
  );
}
