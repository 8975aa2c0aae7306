/** Roles of domain.md. Account roles are granted; the others come from a link, a pairing or a ticket. */
export const ACCOUNT_ROLES = [
  'administrator',
  'organiser',
  'operator',
  'secretary',
  'moderator',
  'chair',
] as const;
export type AccountRole = (typeof ACCOUNT_ROLES)[number];
export type Role = AccountRole | 'speaker' | 'coordinator' | 'venueScreen' | 'viewer';

/** Which of the identities that one browser may hold at once a connection uses. */
export const CONNECT_AS = ['account', 'speaker', 'coordinator', 'screen', 'viewer'] as const;
export type ConnectAs = (typeof CONNECT_AS)[number];

/** What may be done. Which role may do it is one table on the server. */
export const PERMISSIONS = [
  'session.own',
  'conference.list',
  'conference.read',
  'conference.enter',
  'conference.run',
  'stage.operate',
  'media.watch',
  'media.publish',
  'presence.beat',
  'attendance.declare',
  'attendance.record',
  'attendance.figures',
  'attendance.report',
  'qa.ask',
  'qa.moderate',
  'venue.pair',
  'link.make',
  'control-room.watch',
] as const;
export type Permission = (typeof PERMISSIONS)[number];

/** Who this connection is, in the conference it is connected to. */
export interface Me {
  as: ConnectAs;
  name: string;
  roles: Role[];
  permissions: Permission[];
  /** The source this connection sends when it is put on air: a lecturer's or a venue's; null for all others. */
  sourceKey: string | null;
  /** The participation a coordinator or a screen speaks for. */
  participationId: string | null;
}

export interface Login {
  loginName: string;
  password: string;
}

/** `GET /api/session` and the answer to a login: the account behind the browser's session. */
export interface AccountSession {
  displayName: string;
  loginName: string;
  roles: AccountRole[];
}

/** `POST /api/links/open` */
export interface OpenLink {
  token: string;
  pin: string | null;
}

export type LinkKind = 'speaker' | 'coordinator';

/** Where an opened link leads. */
export interface OpenedLink {
  kind: LinkKind;
  conferenceCode: string;
  name: string;
}

/** `POST /api/conferences/:conferenceId/links` makes a new personal link; the former one stops working. */
export interface MakeLink {
  kind: LinkKind;
  /** Speaker id or participation id. */
  subjectId: string;
}
/** Shown once: neither token nor PIN can be read again. */
export interface MadeLink {
  url: string;
  pin: string | null;
}

/** `POST /api/setup` makes the first administrator. */
export interface SetUpAdministrator {
  token: string;
  loginName: string;
  displayName: string;
  password: string;
}
