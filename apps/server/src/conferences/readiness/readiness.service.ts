import { Injectable } from '@nestjs/common';
import type { Readiness } from '@diem-cau/shared';
import { Clock } from '../../common/time/clock';
import { LinksService } from '../../identity/links.service';
import { ConferencesService } from '../conferences.service';
import { InvitationsService } from '../invitations/invitations.service';
import { readinessOf } from './readiness';
import { ReadinessRepository } from './readiness.repository';

/** Tells an office what of its conference is prepared and what is missing. */
@Injectable()
export class ReadinessService {
  constructor(
    private readonly repository: ReadinessRepository,
    private readonly conferences: ConferencesService,
    private readonly invitations: InvitationsService,
    private readonly links: LinksService,
    private readonly clock: Clock,
  ) {}

  async of(conferenceId: string): Promise<Readiness> {
    const [{ state, title }, sittings, agenda, venues, speakerIds, invitations] = await Promise.all([
      this.conferences.find(conferenceId),
      this.conferences.sittings(conferenceId),
      this.repository.countAgenda(conferenceId),
      this.repository.countVenues(conferenceId),
      this.repository.findSpeakerIds(conferenceId),
      this.invitations.summary(conferenceId),
    ]);
    const linked = await this.links.subjectsWithLink('speaker', speakerIds);
    return readinessOf(
      {
        state,
        title,
        sittings: sittings.map(({ endsAt }) => ({ end: endsAt })),
        ...agenda,
        ...venues,
        speakers: speakerIds.length,
        speakersWithLink: linked.size,
        invitations,
      },
      this.clock.now(),
    );
  }
}
