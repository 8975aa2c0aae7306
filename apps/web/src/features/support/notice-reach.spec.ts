import type { OrgUnit, OrgUnitLevel, SupportedVenue } from '@diem-cau/shared';
import { countReached, isChosen, NOBODY, placesOf, shownPlaces, toggled } from './notice-reach';

const unit = (id: string, level: OrgUnitLevel, parentId: string | null): OrgUnit => ({
  id,
  code: id,
  name: id,
  level,
  parentId,
  endedOn: null,
});
const venue = (unitId: string): SupportedVenue => ({
  participationId: `p-${unitId}`,
  name: `UBND ${unitId}`,
  unitId,
  hasScreen: true,
  coordinatorName: null,
  coordinatorPhone: null,
  technicianName: null,
  technicianPhone: null,
});
const UNITS = [
  unit('Nam Định', 'province', null),
  unit('Ý Yên', 'district', 'Nam Định'),
  unit('Yên Lợi', 'commune', 'Ý Yên'),
  unit('Hải Hậu', 'district', 'Nam Định'),
];
const VENUES = ['Nam Định', 'Ý Yên', 'Yên Lợi', 'Hải Hậu'].map(venue);
const PLACES = placesOf({ units: UNITS, venues: VENUES });
const named = (name: string) => PLACES.find((place) => place.name === name)!;
const names = (places: { name: string }[]) => places.map(({ name }) => name);

describe('whom a notice is for', () => {
  it('is offered by districts first; the root, which means all, is not among them', () => {
    expect(names(shownPlaces(PLACES, '', NOBODY))).toEqual(['Ý Yên', 'Hải Hậu']);
    expect(named('Ý Yên').venueIds).toEqual(['p-Ý Yên', 'p-Yên Lợi']);
  });

  it('is found by name without accents, units and venues alike', () => {
    expect(names(shownPlaces(PLACES, 'yen', NOBODY))).toEqual(['Ý Yên', 'UBND Ý Yên', 'UBND Yên Lợi']);
  });

  it('stays in sight when it is chosen, and is counted once', () => {
    const reach = toggled(named('UBND Yên Lợi'), toggled(named('Ý Yên'), NOBODY));
    expect(names(shownPlaces(PLACES, '', reach))).toContain('UBND Yên Lợi');
    expect(countReached(PLACES, reach)).toBe(2);
    expect(isChosen(named('Ý Yên'), toggled(named('Ý Yên'), reach))).toBe(false);
  });

  it('is offered venue by venue where the tree has no districts', () => {
    const flat = [unit('Ninh Bình', 'province', null), unit('Yên Lợi', 'commune', 'Ninh Bình')];
    const places = placesOf({ units: flat, venues: [venue('Yên Lợi')] });
    expect(names(shownPlaces(places, '', NOBODY))).toEqual(['UBND Yên Lợi']);
  });
});
