import type { FloorActor, SourceKey } from '@diem-cau/shared';
import { DomainError } from '../../common/errors/domain-error';
import { audience, type Audience } from '../../common/realtime/audience';
import type { Connection } from '../../common/realtime/connection';

/** Who did something to a request, as it is kept with it. */
export interface ActedBy {
  actor: string;
  as: FloorActor;
  name: string | null;
}

/**
 * For which source a connection may ask; never from a payload.
 *
 * @throws DomainError NOT_ALLOWED
 */
export function sourceOfCaller({ principal }: Connection): SourceKey {
  switch (principal.kind) {
    case 'screen':
    case 'coordinator':
      return `venue:${principal.participationId}`;
    case 'viewer':
      return `viewer:${principal.deviceId}`;
    default:
      throw new DomainError('NOT_ALLOWED');
  }
}

export function actedBy({ principal, actor, roles, permissions }: Connection): ActedBy {
  if (principal.kind === 'chair') return { actor, as: 'chair', name: principal.name };
  if (principal.kind === 'account') {
    const isChair = roles.includes('chair') && !permissions.has('stage.operate');
    return { actor, as: isChair ? 'chair' : 'desk', name: principal.name };
  }
  return { actor, as: 'source', name: principal.kind === 'coordinator' ? principal.name : null };
}

export const BY_THE_SERVER: ActedBy = { actor: 'system', as: 'system', name: null };

/** All that belong to a source: a venue's screens and people, a viewer's tabs. */
export function audienceOfSource(conferenceId: string, key: SourceKey): Audience {
  return key.startsWith('venue:')
    ? audience.venue(conferenceId, key.slice('venue:'.length))
    : audience.actor(conferenceId, key);
}

/** A venue's row in the audit is its participation's. */
export const subjectOfSource = (key: SourceKey): string => key.replace(/^venue:/, 'participation:');
