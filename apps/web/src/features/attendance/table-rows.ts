import { matchesSearch, type UnitAttendanceRow, type VenueAttendanceRow } from '@diem-cau/shared';

export function matchingVenues(
  rows: readonly VenueAttendanceRow[],
  query: string,
  onlyMissing: boolean,
): VenueAttendanceRow[] {
  return rows.filter(
    ({ venueName, groupName, unitNames, delegates }) =>
      (!onlyMissing || delegates === null) &&
      matchesSearch([venueName, groupName, ...unitNames].join(' '), query),
  );
}

export function matchingUnits(rows: readonly UnitAttendanceRow[], query: string): UnitAttendanceRow[] {
  return rows.filter(({ unitName }) => matchesSearch(unitName, query));
}
