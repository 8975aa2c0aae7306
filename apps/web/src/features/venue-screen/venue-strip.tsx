import type { Hotline } from '@diem-cau/shared';
import { IconPlugConnected, IconPlugConnectedX } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { useFormats } from '../../lib/i18n/format';
import { Tag } from '../../ui/tag';
import type { Line } from './use-line';
import classes from './venue-strip.module.css';
import { useVenueTexts } from './venue.texts';

interface Props {
  venueName: string;
  conferenceTitle: string | null;
  /** The agenda's item that is on. */
  now: string | null;
  line: Line;
  onAir: boolean;
  hotline?: Pick<Hotline, 'name' | 'phone'> | null;
  children?: ReactNode;
}

/** The calm line under the picture: which venue this is, and how it stands with the connection. */
export function VenueStrip({
  venueName,
  conferenceTitle,
  now,
  line,
  onAir,
  hotline = null,
  children,
}: Props) {
  const t = useVenueTexts();
  const { time } = useFormats();
  const Icon = line.state === 'connected' ? IconPlugConnected : IconPlugConnectedX;
  return (
    <footer className={classes.strip} data-on-air={onAir}>
      <p className={classes.venue}>{venueName}</p>
      {onAir && (
        <span className={classes.onAir}>
          <Tag tone="live">{t('onAir')}</Tag>
        </span>
      )}
      <p className={classes.conference}>
        {line.state === 'lost' ? null : now === null ? conferenceTitle : t('nowItem', { title: now })}
      </p>
      {hotline !== null && <p>{t('hotline', { phone: hotline.phone })}</p>}
      <p className={classes.status} data-line={line.state} role="status">
        <Icon size="1.2em" aria-hidden />
        {t(`line.${line.state}`, { time: line.lostAt === null ? '' : time(line.lostAt) })}
      </p>
      {children}
    </footer>
  );
}
