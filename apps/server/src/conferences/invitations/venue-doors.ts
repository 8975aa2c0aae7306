import { Injectable } from '@nestjs/common';
import { SessionsService } from '../../identity/sessions.service';
import { PairingService } from '../../venues/pairing.service';
import type { ClosedParticipation } from './invitations.repository';

/**
 * Ends the connections of a venue whose units no longer accept: every request asks anew whether the venue is accepted, but
 * an open connection has been let in already.
 */
@Injectable()
export class VenueDoors {
  constructor(
    private readonly sessions: SessionsService,
    private readonly pairing: PairingService,
  ) {}

  async close(participations: readonly ClosedParticipation[]): Promise<void> {
    if (participations.length === 0) return;
    const people = await this.sessions.openOf(participations.map(({ participationId }) => participationId));
    const screens = await this.pairing.screensOf(participations.map(({ venueId }) => venueId));
    for (const sessionId of [...people, ...screens]) this.sessions.cutOff(sessionId, 'revoked');
  }
}
