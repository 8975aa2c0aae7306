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

/** People who answer for something in one conference and come by a personal link with a PIN. */
export const LINK_KINDS = ['speaker', 'chair', 'coordinator', 'technician', 'invitee'] as const;
export type LinkKind = (typeof LINK_KINDS)[number];

export type Role = AccountRole | LinkKind | 'venueScreen' | 'viewer';

/** Which of the identities that one browser may hold at once a connection uses. */
export const CONNECT_AS = ['account', ...LINK_KINDS, 'screen', 'viewer'] as const;
export type ConnectAs = (typeof CONNECT_AS)[number];

/** What may be done. Which role may do it is one table on the server. */
export const PERMISSIONS = [
  'session.own',
  'account.manage',
  'unit.read',
  'unit.manage',
  'venue.read',
  'venue.manage',
  'audit.read',
  'conference.list',
  'conference.create',
  'conference.prepare',
  'conference.delete',
  'conference.read',
  'conference.enter',
  'conference.run',
  'conference.correct',
  'agenda.run',
  'people.manage',
  'people.hand-over',
  'participation.read',
  'participation.manage',
  'screen.manage',
  'invitation.read',
  'invitation.manage',
  'invitation.own',
  'invitation.answer',
  'delegates.read',
  'delegates.manage',
  'material.read',
  'material.manage',
  'material.own',
  'stage.operate',
  'media.watch',
  'media.publish',
  'presence.beat',
  'attendance.declare',
  'attendance.record',
  'attendance.figures',
  'attendance.report',
  'audience.declare',
  'qa.ask',
  'qa.moderate',
  'venue.pair',
  'link.make',
  'control-room.watch',
  'line.check',
  'support.call',
  'support.answer',
  'notice.send',
  'venue.follow-up',
  'roll-call.run',
  'roll-call.answer',
  'floor.request',
  'floor.give',
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
  /** Of all roles together, wherever they hold; for showing ways, never for deciding. */
  permissions: Permission[];
}

/** `POST /api/links/open` */
export interface OpenLink {
  token: string;
  pin: string | null;
}

/** Where an opened link leads. */
export interface OpenedLink {
  kind: LinkKind;
  conferenceCode: string;
  name: string;
}

/** `POST /api/conferences/:conferenceCode/links` makes a new personal link; the former one stops working. */
export interface MakeLink {
  /** Links of invited units answer for them, and are made with the invitations. */
  kind: Exclude<LinkKind, 'invitee'>;
  /** Id of the speaker, chair, or participation (coordinator, technician). */
  subjectId: string;
}
/** Shown once: neither token nor PIN can be read again. */
export interface MadeLink {
  url: string;
  pin: string;
}

/** The personal link that works now. */
export interface LinkStatus {
  madeAt: string;
  expiresAt: string;
  /** When somebody last signed in by it. */
  lastOpenedAt: string | null;
}

/** `POST /api/setup` makes the first administrator. */
export interface SetUpAdministrator {
  token: string;
  loginName: string;
  displayName: string;
  password: string;
}
