import type { Conference, ConnectAs, VenueOnBoard } from '@diem-cau/shared';
import { checksOfParticipation } from '../../../features/line-check/line-check.queries';
import { useLineCheckTexts } from '../../../features/line-check/line-check.texts';
import { LineHistory } from '../../../features/line-check/line-history';
import { ScreenList } from '../../../features/screens/screen-list';
import { Section } from '../../../ui/section';

interface Props {
  venue: Pick<VenueOnBoard, 'participationId' | 'name'>;
  conference: Conference;
  as: ConnectAs;
}

/** A venue's screens, and how they and its line were found in rehearsals. */
export function VenueScreens({ venue: { participationId, name }, conference, as }: Props) {
  const t = useLineCheckTexts();
  const { code, timeZone } = conference;
  return (
    <>
      <ScreenList
        of={{ path: `/conferences/${code}/participations/${participationId}`, as }}
        venueName={name}
      />
      <Section title={t('history')}>
        <LineHistory of={checksOfParticipation(code, participationId, as)} timeZone={timeZone} />
      </Section>
    </>
  );
}
