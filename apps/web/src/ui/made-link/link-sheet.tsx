import { useEffect } from 'react';
import { createPortal } from 'react-dom';
import { useFormats } from '../../lib/i18n/format';
import { QrCode } from '../qr-code';
import type { LinkedConference, LinkHolder } from './holder';
import classes from './link-sheet.module.css';
import { useMadeLinkTexts } from './made-link.texts';

/** What the printer gets instead of the page while it is shown: a slip for each, the PIN to be cut off. */
export function LinkSheet({
  holders,
  conference,
}: {
  holders: readonly LinkHolder[];
  conference: LinkedConference;
}) {
  const t = useMadeLinkTexts();
  const { dateTime } = useFormats(conference.timeZone);
  useEffect(() => {
    document.body.dataset.printsSheet = '';
    return () => {
      delete document.body.dataset.printsSheet;
    };
  }, []);
  return createPortal(
    <div className={classes.sheet}>
      {holders.map(({ name, kind, link }) => (
        <article key={link.url} className={classes.slip}>
          <header>
            <p>{t('sheetTitle')}</p>
            <h1>{conference.title}</h1>
            <p>{dateTime(conference.scheduledStart)}</p>
          </header>
          <div className={classes.columns}>
            <QrCode text={link.url} label={t('qr')} size={180} />
            <div>
              <h2>{name}</h2>
              <p className={classes.role}>{t(`role.${kind}`)}</p>
              <p className={classes.address}>{link.url}</p>
              <p>{t('sheetHow')}</p>
            </div>
          </div>
          <footer className={classes.cut}>
            <p>{t('sheetCut')}</p>
            <p>
              {t('sheetPinOf', { name })}: <strong className={classes.pin}>{link.pin}</strong>
            </p>
          </footer>
        </article>
      ))}
    </div>,
    document.body,
  );
}
