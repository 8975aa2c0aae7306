import type { ParticipationDetails } from '@diem-cau/shared';

/** A venue with a screen of ours, of which nothing more is known. */
export const BY_SCREEN: ParticipationDetails = {
  coordinatorName: null,
  coordinatorPhone: null,
  technicianName: null,
  technicianPhone: null,
  note: null,
  connection: 'screen',
  externalSystem: null,
  externalAddress: null,
  externalContact: null,
};

/** A venue with a screen of ours has no number in another system. */
export function withoutForeign<Details extends ParticipationDetails>(details: Details): Details {
  return details.connection === 'screen'
    ? { ...details, externalSystem: null, externalAddress: null, externalContact: null }
    : details;
}

/** What the audit keeps of a participation. */
export function readable(
  details: ParticipationDetails,
  unitIds: readonly string[],
  names: ReadonlyMap<string, string>,
) {
  return {
    units: unitIds.map((unitId) => names.get(unitId) ?? unitId),
    coordinatorName: details.coordinatorName,
    coordinatorPhone: details.coordinatorPhone,
    technicianName: details.technicianName,
    technicianPhone: details.technicianPhone,
    note: details.note,
    connection: details.connection,
    externalSystem: details.externalSystem,
    externalAddress: details.externalAddress,
    externalContact: details.externalContact,
  };
}

/** The ones of `names` that are given a seat. */
export const seated = (unitIds: readonly string[], names: ReadonlyMap<string, string>) =>
  new Map(unitIds.map((unitId) => [unitId, names.get(unitId) ?? '']));
