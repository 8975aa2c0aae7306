import type { AccountRecord } from '@diem-cau/shared';
import { draftOf, emptyDraft, newRow, sameFields, toRequest } from './account-draft';

const complete = {
  ...emptyDraft(),
  loginName: ' Tran.Hoa ',
  displayName: ' Trần Hòa ',
  rows: [newRow('operator', 'u1')],
};

const ACCOUNT: AccountRecord = {
  id: 'a',
  loginName: 'x.y',
  displayName: 'X',
  roles: [{ role: 'chair', unitId: 'u', unitName: 'Sở' }],
  conferenceRoles: [{ role: 'operator', conferenceCode: 'A', conferenceTitle: 'B' }],
  disabled: false,
  hasPassword: true,
  totp: 'off',
  totpRequired: true,
  lastSeenAt: null,
  revision: 3,
};

describe('the form of an account', () => {
  it('sends what was typed, tidy', () => {
    expect(toRequest(complete)).toEqual({
      loginName: 'tran.hoa',
      displayName: 'Trần Hòa',
      roles: [{ role: 'operator', unitId: 'u1' }],
      totpRequired: false,
    });
  });

  it.each([
    ['without a name', { displayName: '  ' }],
    ['with accents in the login name', { loginName: 'trần.hòa' }],
    ['with a role that lacks its unit', { rows: [newRow('secretary')] }],
  ])('sends nothing %s', (_, overrides) => {
    expect(toRequest({ ...complete, ...overrides })).toBeNull();
  });

  it('sends no unit for an administrator, also when one had been chosen before', () => {
    expect(toRequest({ ...complete, rows: [newRow('administrator', 'u1')] })?.roles).toEqual([
      { role: 'administrator', unitId: null },
    ]);
  });

  it('begins with what the account is, without the roles that organisers gave', () => {
    const draft = draftOf(ACCOUNT);
    expect(toRequest(draft)).toEqual({
      loginName: 'x.y',
      displayName: 'X',
      roles: [{ role: 'chair', unitId: 'u' }],
      totpRequired: true,
    });
  });

  it('knows whether somebody else changed what it shows', () => {
    expect(sameFields(ACCOUNT, { ...ACCOUNT, revision: 4, disabled: true })).toBe(true);
    expect(sameFields(ACCOUNT, { ...ACCOUNT, revision: 4, roles: [] })).toBe(false);
  });
});
