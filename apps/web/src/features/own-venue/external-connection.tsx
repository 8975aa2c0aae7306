import type { OwnVenue } from '@diem-cau/shared';
import { Section } from '../../ui/section';
import classes from './own-venue.module.css';
import { useOwnVenueTexts } from './own-venue.texts';

const HINTS = { hardware: 'externalHardware', platform: 'externalPlatform' } as const;

/** How a venue joins that has no screen of ours. */
export function ExternalConnection({ venue }: { venue: OwnVenue }) {
  const t = useOwnVenueTexts();
  if (venue.connection === 'screen') return null;
  const facts = [
    [t('externalSystem'), venue.externalSystem],
    [t('externalAddress'), venue.externalAddress],
    [t('externalContact'), venue.externalContact],
  ] as const;
  return (
    <Section title={t('externalTitle')} hint={t(HINTS[venue.connection])}>
      <dl className={classes.facts}>
        {facts
          .filter(([, value]) => value !== null)
          .map(([name, value]) => (
            <div key={name}>
              <dt>{name}</dt>
              <dd>{value}</dd>
            </div>
          ))}
      </dl>
    </Section>
  );
}
