import type { OrgUnitLevel } from '@diem-cau/shared';
import { callingOrder } from './calling-order';

const unit = (id: string, name: string, level: OrgUnitLevel, parentId: string | null) => ({
  id,
  name,
  level,
  parentId,
});
const UNITS = [
  unit('t', 'Tỉnh Nam Định', 'province', null),
  unit('s', 'Sở Tư pháp', 'department', 't'),
  unit('y', 'Huyện Ý Yên', 'district', 't'),
  unit('h', 'Huyện Hải Hậu', 'district', 't'),
  unit('h10', 'Xã 10', 'commune', 'h'),
  unit('h2', 'Xã 2', 'commune', 'h'),
];
const venue = (hostUnitId: string, venueName = `Điểm cầu ${hostUnitId}`) => ({ hostUnitId, venueName });

describe('the order of calling', () => {
  it('goes down the tree: departments, then each district with its communes, by name', () => {
    const venues = ['h10', 'y', 'h', 's', 'h2', 't'].map((id) => venue(id));
    const order = callingOrder(UNITS, venues);
    expect(order.map(({ hostUnitId }) => hostUnitId)).toEqual(['t', 's', 'h', 'h2', 'h10', 'y']);
    expect(order.map(({ group }) => group.id)).toEqual(['t', 't', 'h', 'h', 'h', 'y']);
  });

  it('has several venues of a unit one after the other, by name', () => {
    const order = callingOrder(UNITS, [venue('h', 'Phòng 10'), venue('h', 'Phòng 2')]);
    expect(order.map(({ venueName }) => venueName)).toEqual(['Phòng 2', 'Phòng 10']);
  });
});
