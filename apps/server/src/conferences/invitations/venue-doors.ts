import { Injectable } from '@nestjs/common';
import { SessionsService } from '../../identity/sessions.service';
import { ScreensService } from '../../venues/screens.service';
import type { ClosedParticipation } from './invitations.repository';

/**
 * Ends the connections of a venue whose units no longer accept: every request asks anew whether the venue is accepted, but
 * an open connection has been let in already.
 */
@Injectable()
export class VenueDoors {
  constructor(
    private readonly sessions: SessionsService,
    private readonly screens: ScreensService,
  ) {}

  async close(participations: readonly ClosedParticipation[]): Promise<void> {
    if (participations.length === 0) return;
    const people = await this.sessions.openOf(participations.map(({ participationId }) => participationId));
    for (const sessionId of people) this.sessions.cutOff(sessionId, 'revoked');
    await this.closeScreens(participations.map(({ venueId }) => venueId));
  }

  async closeScreens(venueIds: string[]): Promise<void> {
    for (const screenId of await this.screens.idsOf(venueIds)) this.sessions.cutOff(screenId, 'revoked');
  }
}
