import type { ScreenPairing } from '@diem-cau/shared';
import { useFormats } from '../../lib/i18n/format';
import { LanguageSwitch } from '../../ui/language-switch';
import { Notice } from '../../ui/notice';
import { QrCode } from '../../ui/qr-code';
import { PairByKeyForm } from './pair-by-key-form';
import classes from './pair-screen.module.css';
import { useVenueTexts } from './venue.texts';

interface Props {
  pairing: Extract<ScreenPairing, { state: 'waiting' }>;
  unreachable: boolean;
}

/** A code to be read aloud across a room, until somebody pairs this screen. */
export function PairThisScreen({ pairing, unreachable }: Props) {
  const t = useVenueTexts();
  const { time } = useFormats();
  const { code, expiresAt } = pairing;
  return (
    <main className={classes.page}>
      <div className={classes.language}>
        <LanguageSwitch />
      </div>
      <h1 className={classes.title}>{t('pairTitle')}</h1>
      <div className={classes.code}>
        <div>
          <p className={classes.label}>{t('pairCode')}</p>
          <p className={classes.letters} data-testid="pairing-code" aria-live="polite">
            {code}
          </p>
        </div>
        <div>
          <QrCode text={code} label={t('pairQr', { code })} size={200} />
          <p className={classes.qrHint}>{t('pairQrHint')}</p>
        </div>
      </div>
      <p className={classes.hint}>{t('pairHint')}</p>
      <p className={classes.until}>{t('pairUntil', { time: time(expiresAt) })}</p>
      {unreachable && <Notice tone="amber">{t('noServer')}</Notice>}
      <PairByKeyForm />
    </main>
  );
}
