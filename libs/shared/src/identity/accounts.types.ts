import type { AccountRole, AccountSession, LinkKind } from './identity.types';
import type { SessionRecord } from './sessions.types';

/** A role over a unit and all below it; an administrator's is over none. */
export interface UnitRole {
  role: AccountRole;
  unitId: string | null;
}

export interface NamedUnitRole extends UnitRole {
  unitName: string | null;
}

/** A role that an organiser gave for one conference. */
export interface ConferenceRole {
  role: AccountRole;
  conferenceCode: string;
  conferenceTitle: string;
}

export interface AccountRecord {
  id: string;
  loginName: string;
  displayName: string;
  roles: NamedUnitRole[];
  conferenceRoles: ConferenceRole[];
  disabled: boolean;
  /** Whether its person has chosen a password yet. */
  hasPassword: boolean;
  totp: 'off' | 'on';
  totpRequired: boolean;
  lastSeenAt: string | null;
  revision: number;
}

/** `GET /api/accounts?search=` */
export interface AccountList {
  /** The first of those that fit, by name. */
  accounts: AccountRecord[];
  /** How many fit. */
  total: number;
}

/** `POST /api/accounts` */
export interface CreateAccount {
  loginName: string;
  displayName: string;
  roles: UnitRole[];
  totpRequired: boolean;
}

/** `PUT /api/accounts/:accountId`. Roles given for one conference stay as they are. */
export interface ChangeAccount extends CreateAccount {
  revision: number;
}

/** Shown once: through it the account's person chooses a password, within three days. */
export interface PasswordLink {
  url: string;
  expiresAt: string;
}

export interface CreatedAccount {
  account: AccountRecord;
  link: PasswordLink;
}

/** `POST /api/password-link/look` */
export interface LookAtPasswordLink {
  token: string;
}

/** Whose password the link sets. */
export interface PasswordLinkOwner {
  loginName: string;
  displayName: string;
}

/** `POST /api/password-link` sets the password and signs in; the link works no longer. */
export interface ChoosePassword {
  token: string;
  password: string;
}

/** What a login still needs after a right password. No session exists before. */
export type LoginStep = 'code' | 'totp-enrolment';

/** The answer to every step of a login: a session, or what is needed next. */
export type LoginAnswer = { session: AccountSession; needs: null } | { session: null; needs: LoginStep };

/** `POST /api/login/code`: a code of the authenticator, or a recovery code. */
export interface LoginCode {
  code: string;
}

/** A new secret, for the authenticator. It counts only once a code of it has been confirmed. */
export interface TotpSecret {
  /** In groups of four, for typing. */
  secret: string;
  /** `otpauth://…`, for the QR code. */
  uri: string;
}

/** Shown once: each stands in for one code. */
export interface RecoveryCodes {
  codes: string[];
}

/** The last step of a login that had to set up the authenticator. */
export interface EnrolledLogin extends RecoveryCodes {
  session: AccountSession;
}

/** `GET /api/account` */
export interface OwnAccount {
  loginName: string;
  displayName: string;
  roles: NamedUnitRole[];
  conferenceRoles: ConferenceRole[];
  totp: 'off' | 'on';
  totpRequired: boolean;
  recoveryCodesLeft: number;
}

/** `PATCH /api/account` */
export interface ChangeOwnAccount {
  displayName: string;
}

/** `POST /api/account/password` */
export interface ChangePassword {
  password: string;
  newPassword: string;
}

/** `POST /api/account/totp/begin` */
export interface ConfirmPassword {
  password: string;
}

/** `POST /api/account/totp/disable`, `POST /api/account/totp/recovery-codes` */
export interface ConfirmPasswordAndCode {
  password: string;
  code: string;
}

/** The roles that an organiser may give in a conference. */
export const CONFERENCE_STAFF_ROLES = ['organiser', 'operator', 'secretary', 'moderator', 'chair'] as const;
export type ConferenceStaffRole = (typeof CONFERENCE_STAFF_ROLES)[number];

/** An account that works in a conference, or one of the host unit's that could. */
export interface ConferenceStaffMember {
  accountId: string;
  /** Tells people of one name apart. */
  loginName: string;
  displayName: string;
  /** For this conference alone. */
  roles: ConferenceStaffRole[];
  /** Over the host unit; the administrator gives and takes these. */
  unitRoles: AccountRole[];
  disabled: boolean;
}

/** `GET /api/conferences/:conferenceCode/staff` */
export interface ConferenceStaff {
  members: ConferenceStaffMember[];
}

/** `POST /api/conferences/:conferenceCode/staff/find`: an account by its exact login name. */
export interface FindStaff {
  loginName: string;
}

/** Somebody who opened a personal link. `GET /api/conferences/:conferenceCode/sessions` */
export interface LinkSessionRecord extends SessionRecord {
  kind: LinkKind;
  /** Of the speaker, chair, participation or invitation. */
  subjectId: string;
  /** Whose link it is. */
  name: string;
}
