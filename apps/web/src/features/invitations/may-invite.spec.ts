import type { ConferenceState, Permission, StaffConference } from '@diem-cau/shared';
import { mayInvite } from './may-invite';

const conference = (state: ConferenceState, permissions: Permission[]) =>
  ({ state, permissions }) as StaffConference;

describe('changing invitations', () => {
  it.each([
    ['draft', true],
    ['scheduled', true],
    ['postponed', true],
    ['live', true],
    ['ended', false],
    ['sealed', false],
    ['cancelled', false],
  ] as const)('in a conference that is %s: %s', (state, may) => {
    expect(mayInvite(conference(state, ['invitation.read', 'invitation.manage']))).toBe(may);
  });

  it('is not for those who only read them', () => {
    expect(mayInvite(conference('draft', ['invitation.read']))).toBe(false);
  });
});
