import { isOver, type ConferenceState, type Permission, type Role } from '@diem-cau/shared';

const EVERYONE_IN_CONFERENCE: Permission[] = [
  'session.own',
  'conference.enter',
  'media.watch',
  'material.read',
];
const STAFF: Permission[] = [
  ...EVERYONE_IN_CONFERENCE,
  'unit.read',
  'venue.read',
  'conference.list',
  'conference.read',
  'participation.read',
  'invitation.read',
  'attendance.figures',
];
const CHAIR: Permission[] = [...STAFF, 'control-room.watch', 'roll-call.run', 'floor.give'];
const OPERATOR: Permission[] = [
  ...STAFF,
  'conference.run',
  'agenda.run',
  'stage.operate',
  'screen.manage',
  'venue.pair',
  'link.make',
  'people.hand-over',
  'control-room.watch',
  'media.publish',
  'support.answer',
  'notice.send',
  'venue.follow-up',
  'roll-call.run',
  'floor.give',
];
const SECRETARY: Permission[] = [
  ...STAFF,
  'attendance.record',
  'attendance.report',
  'conference.correct',
  'delegates.read',
  'control-room.watch',
  'venue.follow-up',
  'roll-call.run',
];

/** Who may do what. What is not listed is denied. */
export const PERMISSIONS_OF: Record<Role, readonly Permission[]> = {
  administrator: [
    'session.own',
    'conference.list',
    'account.manage',
    'unit.read',
    'unit.manage',
    'venue.read',
    'audit.read',
  ],
  organiser: [
    ...OPERATOR,
    ...SECRETARY,
    'venue.manage',
    'audit.read',
    'conference.create',
    'conference.prepare',
    'conference.delete',
    'people.manage',
    'participation.manage',
    'invitation.manage',
    'delegates.manage',
    'material.manage',
    'qa.moderate',
  ],
  operator: OPERATOR,
  secretary: SECRETARY,
  moderator: [...STAFF, 'qa.moderate'],
  chair: CHAIR,
  speaker: [...EVERYONE_IN_CONFERENCE, 'media.publish', 'presence.beat', 'material.own', 'people.hand-over'],
  coordinator: [
    ...EVERYONE_IN_CONFERENCE,
    'attendance.declare',
    'delegates.read',
    'delegates.manage',
    'screen.manage',
    'people.hand-over',
    'line.check',
    'support.call',
    'roll-call.answer',
    'floor.request',
  ],
  technician: [...EVERYONE_IN_CONFERENCE, 'screen.manage', 'people.hand-over', 'line.check', 'support.call'],
  invitee: [
    'session.own',
    'invitation.own',
    'invitation.answer',
    'delegates.read',
    'delegates.manage',
    'material.read',
  ],
  venueScreen: [
    ...EVERYONE_IN_CONFERENCE,
    'media.publish',
    'presence.beat',
    'line.check',
    'support.call',
    'roll-call.answer',
    'floor.request',
  ],
  viewer: [
    ...EVERYONE_IN_CONFERENCE,
    'media.publish',
    'presence.beat',
    'qa.ask',
    'audience.declare',
    'floor.request',
  ],
};

/**
 * What nobody may do any more when a conference is over; its figures, papers and corrections remain. Requests are
 * refused at the door, commands inside their transaction: a repeat after the end must get its first answer.
 */
const UNTIL_THE_END: ReadonlySet<Permission> = new Set<Permission>([
  'agenda.run',
  'stage.operate',
  'media.publish',
  'invitation.answer',
  'audience.declare',
  'floor.request',
  'floor.give',
  'roll-call.answer',
]);

/** What those who may do it anywhere may do with every unit's record: a conference invites units of all kinds. */
export const OF_ANY_UNIT: ReadonlySet<Permission> = new Set<Permission>(['unit.read', 'venue.read']);

export const holdsIn = (state: ConferenceState, permission: Permission): boolean =>
  !(isOver(state) && UNTIL_THE_END.has(permission));

export function permissionsOf(roles: readonly Role[]): ReadonlySet<Permission> {
  return new Set(roles.flatMap((role) => PERMISSIONS_OF[role]));
}

/** Whoever is signed in may look after their own account, even when they hold no role. */
export const permissionsOfAccount = (roles: readonly Role[]): ReadonlySet<Permission> =>
  new Set<Permission>(['session.own', ...permissionsOf(roles)]);
