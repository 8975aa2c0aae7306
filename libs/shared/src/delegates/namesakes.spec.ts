import { findNamesakes } from './namesakes';

const person = (id: string, name: string, phone: string | null = null, invitationId = 'A') =>
  ({ id, name, phone, invitationId, state: 'expected' }) as const;
const groups = (...people: ReturnType<typeof person>[]) =>
  findNamesakes(people, []).map((group) => [group.sharedKey, group.people.map(({ id }) => id)]);

describe('namesakes', () => {
  it('share a name in either place of the tone, in one list or in two', () => {
    expect(groups(person('1', 'Lê Thị Hoà'), person('2', 'LÊ THỊ HÒA', null, 'B'))).toEqual([
      ['name:lê thị hoà', ['1', '2']],
    ]);
  });

  it('are not people whose names differ by an accent', () => {
    expect(groups(person('1', 'Lê Hoa'), person('2', 'Lê Hoà'), person('3', 'Lê Hoá'))).toEqual([]);
  });

  it('share a number however it is written, and are shown before those who share a name', () => {
    expect(
      groups(person('1', 'An'), person('2', 'An', '0912 345 678'), person('3', 'Bình', '+84912345678 / 113')),
    ).toEqual([
      ['phone:0912345678', ['2', '3']],
      ['name:an', ['1', '2']],
    ]);
  });

  it('of one list come before those of several', () => {
    const people = [
      person('1', 'An'),
      person('2', 'An', null, 'B'),
      person('3', 'Bình'),
      person('4', 'Bình'),
    ];
    expect(groups(...people).map(([, ids]) => ids)).toEqual([
      ['3', '4'],
      ['1', '2'],
    ]);
  });

  it('do not count who is replaced', () => {
    expect(findNamesakes([person('1', 'An'), { ...person('2', 'An'), state: 'substituted' }], [])).toEqual(
      [],
    );
  });

  it('who were told apart are left alone until somebody new joins them', () => {
    const [first, second, third] = [person('1', 'An'), person('2', 'An'), person('3', 'An')];
    const told = [{ sharedKey: 'name:an', delegateIds: ['1', '2'] }];
    expect(findNamesakes([first, second], told)).toEqual([]);
    expect(findNamesakes([first, second, third], told)).toHaveLength(1);
  });
});
