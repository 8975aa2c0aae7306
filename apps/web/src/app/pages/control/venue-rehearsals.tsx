import type { Conference, ConnectAs, VenueOnBoard } from '@diem-cau/shared';
import { checksOfParticipation } from '../../../features/line-check/line-check.queries';
import { useLineCheckTexts } from '../../../features/line-check/line-check.texts';
import { LineHistory } from '../../../features/line-check/line-history';
import { Section } from '../../../ui/section';

interface Props {
  venue: VenueOnBoard;
  conference: Conference;
  as: ConnectAs;
}

/** How a venue's devices and line were found, for this conference and for those before. */
export function VenueRehearsals({ venue: { participationId }, conference, as }: Props) {
  const t = useLineCheckTexts();
  return (
    <Section title={t('history')}>
      <LineHistory
        of={checksOfParticipation(conference.code, participationId, as)}
        timeZone={conference.timeZone}
      />
    </Section>
  );
}
