import { searchKey, type UnitAttendanceRow, type VenueAttendanceRow } from '@diem-cau/shared';

function hasWords(text: string, query: string): boolean {
  const key = searchKey(text);
  return searchKey(query)
    .split(' ')
    .every((word) => key.includes(word));
}

export function matchingVenues(
  rows: readonly VenueAttendanceRow[],
  query: string,
  onlyMissing: boolean,
): VenueAttendanceRow[] {
  return rows.filter(
    ({ venueName, groupName, unitNames, delegates }) =>
      (!onlyMissing || delegates === null) && hasWords([venueName, groupName, ...unitNames].join(' '), query),
  );
}

export function matchingUnits(rows: readonly UnitAttendanceRow[], query: string): UnitAttendanceRow[] {
  return rows.filter(({ unitName }) => hasWords(unitName, query));
}
