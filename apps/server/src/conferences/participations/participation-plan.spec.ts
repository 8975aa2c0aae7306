import type { OrgUnit } from '@diem-cau/shared';
import { planParticipations, venueName, type PlanFacts } from './participation-plan';

const unit = (name: string, parentId: string | null = 'Huyện Ý Yên'): OrgUnit => ({
  id: name,
  code: name,
  name,
  level: 'commune',
  parentId,
  endedOn: null,
});
const plan = (overrides: Partial<PlanFacts>) =>
  planParticipations({
    units: [unit('Xã Yên Bình')],
    tree: [unit('Huyện Ý Yên', null), unit('Xã Yên Bình')],
    naming: 'UBND {đơn vị}',
    choices: [],
    rooms: [],
    participations: [],
    declined: new Set(),
    ...overrides,
  });

describe('the name of a new venue', () => {
  it.each([
    ['UBND {đơn vị}', 'UBND xã Yên Bình'],
    ['{đơn vị}', 'Xã Yên Bình'],
    ['Hội trường {đơn vị}, {cấp trên}', 'Hội trường xã Yên Bình, huyện Ý Yên'],
    ['  Nhà văn hóa   {ĐƠN VỊ} ', 'Nhà văn hóa xã Yên Bình'],
    ['UBND {đơn vị}'.normalize('NFD'), 'UBND xã Yên Bình'],
    ['Committee of {unit}, {above}', 'Committee of xã Yên Bình, huyện Ý Yên'],
  ])('follows the rule %p', (rule, name) => {
    expect(venueName(rule, { name: 'Xã Yên Bình' }, 'Huyện Ý Yên')).toBe(name);
  });
});

describe('a plan of venues', () => {
  it('warns of two new venues with one name, however their tones are placed', () => {
    const units = [unit('Xã Hòa Bình', 'a'), { ...unit('Xã Hoà Bình', 'b'), id: 'other' }];
    expect(plan({ units }).lines.map(({ nameTaken }) => nameTaken)).toEqual([true, true]);
    const others = [unit('Xã Hòa Bình', 'a'), unit('Xã Hóa Bình', 'b')];
    expect(plan({ units: others }).lines.map(({ nameTaken }) => nameTaken)).toEqual([false, false]);
  });

  it('ignores the choice of a room that was not offered', () => {
    const choices = [{ unitId: 'Xã Yên Bình', act: 'reuse' as const, venueId: 'somewhere' }];
    expect(plan({ choices }).lines[0]).toMatchObject({ act: 'create', venueId: null });
  });

  it('leaves a unit alone that sits somewhere, whatever is chosen', () => {
    const choices = [{ unitId: 'Xã Yên Bình', act: 'create' as const, venueId: null }];
    const participations = [{ venueId: 'v', venueName: 'UBND huyện', unitIds: ['Xã Yên Bình'] }];
    expect(plan({ choices, participations }).lines[0]).toMatchObject({ act: 'skip', seatedAt: 'UBND huyện' });
  });

  it('has another digest when anything in it is different', () => {
    const digests = [
      plan({}),
      plan({}),
      plan({ naming: '{đơn vị}' }),
      plan({ declined: new Set(['Xã Yên Bình']) }),
    ];
    expect(new Set(digests.map(({ digest }) => digest)).size).toBe(3);
  });
});
