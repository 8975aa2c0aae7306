import type { Conference } from '@diem-cau/shared';
import { useMemo } from 'react';
import { CheckDevice } from '../../../features/line-check/check-device';
import { ownChecks } from '../../../features/line-check/line-check.queries';
import { useLineCheckTexts } from '../../../features/line-check/line-check.texts';
import { LineHistory } from '../../../features/line-check/line-history';
import type { VenueRole } from '../../../features/own-venue/own-venue.queries';
import type { LiveConnection } from '../../../live/connection';
import { LocalMedia } from '../../../live/local-media';
import { Section } from '../../../ui/section';
import classes from './own-venue-page.module.css';

interface Props {
  role: VenueRole;
  connection: LiveConnection;
  conference: Conference;
}

/** A check of the telephone or laptop in somebody's hands, and what was found in the room before. */
export function OwnLineCheck({ role, connection, conference }: Props) {
  const t = useLineCheckTexts();
  const local = useMemo(() => new LocalMedia('diem-cau.check'), []);
  return (
    <div className={classes.lineCheck}>
      <div>
        <Section title={t('title')}>
          <CheckDevice as={role} connection={connection} local={local} conference={conference} />
        </Section>
      </div>
      <div>
        <Section title={t('history')} hint={t('historyHint')}>
          <LineHistory of={ownChecks(conference.code, role)} timeZone={conference.timeZone} />
        </Section>
      </div>
    </div>
  );
}
