import type { PersonKind, StaffConference } from '@diem-cau/shared';
import { asWireError } from '../../lib/errors/command-error';
import { ErrorState } from '../../ui/error-state';
import { LoadingState } from '../../ui/loading-state';
import { usePeople } from './people.queries';
import { PeopleSection } from './people-section';

const KINDS: readonly PersonKind[] = ['speaker', 'chair'];

/** Those who take part by name: lecturers and chairs, with their links. */
export function PeopleDesk({ conference }: { conference: StaffConference }) {
  const people = usePeople(conference.code);
  if (people.isPending) return <LoadingState />;
  if (people.data === undefined) {
    return <ErrorState error={asWireError(people.error)} onRetry={() => void people.refetch()} />;
  }
  const { speakers, chairs } = people.data;
  return KINDS.map((kind) => (
    <PeopleSection
      key={kind}
      kind={kind}
      people={kind === 'speaker' ? speakers : chairs}
      conference={conference}
    />
  ));
}
