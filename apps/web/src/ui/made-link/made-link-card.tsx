import { Button } from '@mantine/core';
import { IconPrinter } from '@tabler/icons-react';
import { CopyField } from '../copy-field';
import { Notice } from '../notice';
import { QrCode } from '../qr-code';
import type { LinkedConference, LinkHolder } from './holder';
import { LinkSheet } from './link-sheet';
import classes from './made-link.module.css';
import { useMadeLinkTexts } from './made-link.texts';
import { ShareMessages } from './share-messages';

interface Props {
  holder: LinkHolder;
  conference: LinkedConference;
  onDone: () => void;
}

/** A link that was just made: to be copied, scanned, sent or printed, and seen once. */
export function MadeLinkCard({ holder, conference, onDone }: Props) {
  const t = useMadeLinkTexts();
  const { url, pin } = holder.link;
  return (
    <div className={classes.card}>
      <Notice tone="amber">{t('once')}</Notice>
      <CopyField label={t('link')} value={url} />
      <CopyField label={t('pin')} value={pin} />
      <div className={classes.qr}>
        <QrCode text={url} label={t('qr')} />
      </div>
      <ShareMessages holder={holder} conference={conference} />
      <div className={classes.actions}>
        <Button
          variant="default"
          size="md"
          leftSection={<IconPrinter size={20} aria-hidden />}
          onClick={() => window.print()}
        >
          {t('print')}
        </Button>
        <Button size="md" onClick={onDone}>
          {t('done')}
        </Button>
      </div>
      <LinkSheet holders={[holder]} conference={conference} />
    </div>
  );
}
