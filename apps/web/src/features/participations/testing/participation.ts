import type { Participation } from '@diem-cau/shared';

export const participation = (
  venueName: string,
  hostUnitId: string,
  overrides: Partial<Participation> = {},
): Participation => ({
  id: venueName,
  venueId: venueName,
  venueName,
  address: null,
  capacity: null,
  hostUnitId,
  units: [{ unitId: hostUnitId, name: venueName.replace('UBND xã', 'Xã'), invitation: 'accepted' }],
  coordinatorName: 'Lê Lan',
  coordinatorPhone: '0912345678',
  technicianName: null,
  technicianPhone: null,
  note: null,
  connection: 'screen',
  externalSystem: null,
  externalAddress: null,
  externalContact: null,
  accepted: true,
  screens: 1,
  revision: 1,
  ...overrides,
});
