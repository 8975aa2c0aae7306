import type { HelpVoice } from '@diem-cau/shared';
import { DomainError } from '../../common/errors/domain-error';
import type { Connection } from '../../common/realtime/connection';

export interface VenueCaller {
  participationId: string;
  voice: Exclude<HelpVoice, 'account'>;
}

/**
 * Which venue a connection speaks for; never from a payload.
 *
 * @throws DomainError NOT_ALLOWED
 */
export function venueCallerOf({ principal }: Connection): VenueCaller {
  switch (principal.kind) {
    case 'screen':
      return { participationId: principal.participationId, voice: 'screen' };
    case 'coordinator':
    case 'technician':
      return { participationId: principal.participationId, voice: principal.kind };
    default:
      throw new DomainError('NOT_ALLOWED');
  }
}
