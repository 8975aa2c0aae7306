import type { VenueOnBoard } from '@diem-cau/shared';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import type { LiveConnection } from '../../live/connection';

/** All that is kept of one venue; asked for again whenever its line on the board tells of something new. */
export function useVenueOnDesk(connection: LiveConnection, venue: VenueOnBoard) {
  const { participationId, lastCall, external, countedAt, delegates } = venue;
  const told = [
    lastCall?.calledAt,
    external?.markedAt,
    external?.connected,
    external?.picture,
    countedAt,
    delegates,
  ];
  return useQuery({
    queryKey: ['venue-on-desk', participationId, told],
    queryFn: () => connection.send('control-room:venue', { participationId }),
    placeholderData: (former, query) =>
      query?.queryKey[1] === participationId ? keepPreviousData(former) : undefined,
    gcTime: 0,
  });
}
