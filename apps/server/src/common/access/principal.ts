import type { LinkKind } from '@diem-cau/shared';

/** Who a connection or a request is, read from its cookie and from nothing else. */
export type Principal =
  | { kind: 'account'; accountId: string; name: string }
  | { kind: 'speaker'; speakerId: string; conferenceId: string; name: string }
  | { kind: 'chair'; chairId: string; conferenceId: string; name: string }
  | { kind: 'coordinator'; participationId: string; conferenceId: string; name: string }
  | { kind: 'technician'; participationId: string; conferenceId: string; name: string }
  | { kind: 'invitee'; invitationId: string; orgUnitId: string; conferenceId: string; name: string }
  | {
      kind: 'screen';
      screenId: string;
      venueId: string;
      participationId: string;
      conferenceId: string;
      name: string;
    }
  | { kind: 'viewer'; deviceId: string; conferenceId: string };

/** One who came by a personal link. */
export type LinkHolder = Extract<Principal, { kind: LinkKind }>;

/** A stable name for the one who acts: the key of answers kept for repeats, and of the audit. */
export function actorOf(principal: Principal): string {
  switch (principal.kind) {
    case 'account':
      return `account:${principal.accountId}`;
    case 'speaker':
      return `speaker:${principal.speakerId}`;
    case 'chair':
      return `chair:${principal.chairId}`;
    case 'coordinator':
    case 'technician':
      return `${principal.kind}:${principal.participationId}`;
    case 'invitee':
      return `invitee:${principal.invitationId}`;
    case 'screen':
      return `screen:${principal.screenId}`;
    case 'viewer':
      return `viewer:${principal.deviceId}`;
  }
}
