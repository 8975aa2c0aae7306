import type { Principal } from '../common/access/principal';
import type { Connection } from '../common/realtime/connection';
import { DomainError } from '../common/errors/domain-error';
import type { SpanRole } from './presence-span';

/** The tab whose presence a connection's beats are evidence of; taken from the connection, never from a payload. */
export interface PresenceTab {
  conferenceId: string;
  deviceId: string;
  tabId: string;
  role: SpanRole;
  participationId: string | null;
}

/** @throws DomainError NOT_ALLOWED for those whose presence is not recorded: staff, chairs, technicians */
export function presenceTabOf({ conferenceId, tabId, principal }: Connection): PresenceTab {
  return { conferenceId, tabId, ...whoIsPresent(principal) };
}

function whoIsPresent(principal: Principal): Pick<PresenceTab, 'deviceId' | 'role' | 'participationId'> {
  switch (principal.kind) {
    case 'viewer':
      return { deviceId: principal.deviceId, role: 'viewer', participationId: null };
    case 'screen':
      return { deviceId: principal.screenId, role: 'screen', participationId: principal.participationId };
    case 'speaker':
      return { deviceId: principal.speakerId, role: 'speaker', participationId: null };
    case 'coordinator':
      return {
        deviceId: principal.participationId,
        role: 'coordinator',
        participationId: principal.participationId,
      };
    default:
      throw new DomainError('NOT_ALLOWED');
  }
}

export function tabKey({ conferenceId, deviceId, tabId }: PresenceTab): string {
  return `${conferenceId}/${deviceId}/${tabId}`;
}
