import { LOGIN_NAME, type AccountRecord, type AccountRole, type CreateAccount } from '@diem-cau/shared';

export interface RoleRow {
  /** Tells rows apart while they are edited. */
  key: number;
  role: AccountRole;
  unitId: string | null;
}

/** An account as the form holds it. */
export interface AccountDraft {
  loginName: string;
  displayName: string;
  rows: RoleRow[];
  totpRequired: boolean;
}

let lastKey = 0;

export function newRow(role: AccountRole = 'operator', unitId: string | null = null): RoleRow {
  lastKey += 1;
  return { key: lastKey, role, unitId };
}

export const emptyDraft = (): AccountDraft => ({
  loginName: '',
  displayName: '',
  rows: [newRow('organiser')],
  totpRequired: false,
});

export const draftOf = ({ loginName, displayName, roles, totpRequired }: AccountRecord): AccountDraft => ({
  loginName,
  displayName,
  rows: roles.map(({ role, unitId }) => newRow(role, unitId)),
  totpRequired,
});

/** What the server takes; null while something is missing. */
export function toRequest({
  loginName,
  displayName,
  rows,
  totpRequired,
}: AccountDraft): CreateAccount | null {
  const name = loginName.trim().toLowerCase();
  const complete = rows.every(({ role, unitId }) => role === 'administrator' || unitId !== null);
  if (!LOGIN_NAME.test(name) || displayName.trim() === '' || !complete) return null;
  return {
    loginName: name,
    displayName: displayName.trim(),
    roles: rows.map(({ role, unitId }) => ({ role, unitId: role === 'administrator' ? null : unitId })),
    totpRequired,
  };
}

/** Whether nothing that the form shows differs; what was done beside the form, such as disabling, does not count. */
export const sameFields = (one: AccountRecord, other: AccountRecord): boolean =>
  JSON.stringify(toRequest(draftOf(one))) === JSON.stringify(toRequest(draftOf(other)));
