import type { Permission, Role } from '@diem-cau/shared';

const EVERYONE_IN_CONFERENCE: Permission[] = ['session.own', 'conference.enter', 'media.watch'];
const STAFF: Permission[] = [
  ...EVERYONE_IN_CONFERENCE,
  'conference.list',
  'conference.read',
  'attendance.figures',
];

/** Who may do what. What is not listed is denied. */
export const PERMISSIONS_OF: Record<Role, readonly Permission[]> = {
  administrator: ['session.own', 'conference.list'],
  organiser: [
    ...STAFF,
    'conference.run',
    'stage.operate',
    'attendance.record',
    'attendance.report',
    'qa.moderate',
    'venue.pair',
    'link.make',
    'control-room.watch',
  ],
  operator: [...STAFF, 'conference.run', 'stage.operate', 'venue.pair', 'link.make', 'control-room.watch'],
  secretary: [...STAFF, 'attendance.record', 'attendance.report', 'control-room.watch'],
  moderator: [...STAFF, 'qa.moderate'],
  chair: [...STAFF, 'control-room.watch'],
  speaker: [...EVERYONE_IN_CONFERENCE, 'media.publish', 'presence.beat'],
  coordinator: [...EVERYONE_IN_CONFERENCE, 'attendance.declare'],
  venueScreen: [...EVERYONE_IN_CONFERENCE, 'media.publish', 'presence.beat'],
  viewer: [...EVERYONE_IN_CONFERENCE, 'presence.beat', 'qa.ask'],
};

export function permissionsOf(roles: readonly Role[]): ReadonlySet<Permission> {
  return new Set(roles.flatMap((role) => PERMISSIONS_OF[role]));
}
