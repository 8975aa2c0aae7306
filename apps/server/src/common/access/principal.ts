/** Who a connection or a request is, read from its cookie and from nothing else. */
export type Principal =
  | { kind: 'account'; accountId: string; name: string }
  | { kind: 'speaker'; speakerId: string; conferenceId: string; name: string }
  | { kind: 'coordinator'; participationId: string; conferenceId: string; name: string }
  | {
      kind: 'screen';
      screenId: string;
      venueId: string;
      participationId: string;
      conferenceId: string;
      name: string;
    }
  | { kind: 'viewer'; deviceId: string; conferenceId: string };

/** A stable name for the one who acts: the key of answers kept for repeats, and of the audit. */
export function actorOf(principal: Principal): string {
  switch (principal.kind) {
    case 'account':
      return `account:${principal.accountId}`;
    case 'speaker':
      return `speaker:${principal.speakerId}`;
    case 'coordinator':
      return `coordinator:${principal.participationId}`;
    case 'screen':
      return `screen:${principal.screenId}`;
    case 'viewer':
      return `viewer:${principal.deviceId}`;
  }
}
