import type { Conference, Hotline, OwnPart } from '@diem-cau/shared';
import { IconPhone } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { useFormats } from '../../lib/i18n/format';
import { Notice } from '../../ui/notice';
import { PhoneLink } from '../../ui/phone-link';
import { StateTag } from '../../ui/state-tag';
import classes from './own-venue.module.css';
import type { VenueRole } from './own-venue.queries';
import { useOwnVenueTexts } from './own-venue.texts';

interface Props {
  role: VenueRole;
  venueName: string;
  conference: Conference;
  hotline: Pick<Hotline, 'name' | 'phone'> | null;
  /** Undefined until it has come: the rest does not wait for it. */
  part: OwnPart | undefined;
}

const ROLE_TEXTS = { coordinator: 'roleOfCoordinator', technician: 'roleOfTechnician' } as const;

/** Which venue, which conference and when, who answers for it, and whom to call. */
export function OwnVenueHead({ role, venueName, conference, hotline, part }: Props) {
  const t = useOwnVenueTexts();
  const { time, date } = useFormats(conference.timeZone);
  const venue = part?.venue;
  const other = role === 'coordinator' ? 'technician' : 'coordinator';
  const roleText = t(ROLE_TEXTS[role]);
  const hours = conference.sittings.map(({ id, start, end }) => (
    <span key={id} className={classes.line}>
      {t('hours', { start: time(start), end: time(end), day: date(start) })}
    </span>
  ));
  return (
    <header className={classes.head}>
      <div>
        <h1 className={classes.venue}>{venueName}</h1>
        <p className={classes.conference}>{conference.title}</p>
        <StateTag state={conference.state} />
      </div>
      {hotline === null ? (
        <Notice tone="amber">{t('helpNone')}</Notice>
      ) : (
        <PhoneLink className={classes.help} phone={hotline.phone}>
          <IconPhone size={28} aria-hidden />
          <span>
            {t('helpTitle')}
            <strong className={classes.number}>{hotline.phone}</strong>
            {hotline.name}
          </span>
        </PhoneLink>
      )}
      <dl className={classes.facts}>
        <Fact name={t('when')}>{hours}</Fact>
        {venue?.address && <Fact name={t('address')}>{venue.address}</Fact>}
        {part && (
          <Fact name={t('you')}>
            {part.name === null
              ? t('youAreThe', { role: roleText })
              : t('youAre', { name: part.name, role: roleText })}
          </Fact>
        )}
        {venue && <Person name={t(other)} person={venue[`${other}Name`]} phone={venue[`${other}Phone`]} />}
      </dl>
    </header>
  );
}

function Person(props: { name: string; person: string | null; phone: string | null }) {
  const { name, person, phone } = props;
  if (person === null && phone === null) return null;
  return (
    <Fact name={name}>
      {person} {phone !== null && <PhoneLink className={classes.phone} phone={phone} />}
    </Fact>
  );
}

function Fact({ name, children }: { name: string; children: ReactNode }) {
  return (
    <div>
      <dt>{name}</dt>
      <dd>{children}</dd>
    </div>
  );
}
