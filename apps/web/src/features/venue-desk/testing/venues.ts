import type { VenueOnBoard } from '@diem-cau/shared';

/** A venue's line on the board, as it is when nothing is known of the venue. */
export const boardVenue = (
  name: string,
  unitId: string,
  overrides: Partial<VenueOnBoard> = {},
): VenueOnBoard => ({
  participationId: name,
  sourceKey: `venue:${name}`,
  name,
  unitId,
  connection: 'screen',
  externalSystem: null,
  accepted: true,
  state: 'not-connected',
  sending: false,
  line: null,
  lastHeardAt: null,
  callReasons: [],
  check: null,
  delegates: null,
  countSource: null,
  countedAt: null,
  coordinatorName: null,
  coordinatorPhone: null,
  technicianName: null,
  technicianPhone: null,
  venuePhones: [],
  help: null,
  lastCall: null,
  external: null,
  ...overrides,
});
