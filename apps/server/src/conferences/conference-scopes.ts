import { Injectable, type OnModuleInit } from '@nestjs/common';
import type { LinkKind } from '@diem-cau/shared';
import { Clock } from '../common/time/clock';
import { Scopes, type ConferenceScope, type ScopeResolvers } from '../identity/scopes';
import { PairingService } from '../venues/pairing.service';
import type { ConferenceEntity } from './conference.entity';
import { ConferencesRepository } from './conferences.repository';

/** Tells identity which conference a code, a link or a screen belongs to. */
@Injectable()
export class ConferenceScopes implements OnModuleInit, ScopeResolvers {
  constructor(
    private readonly scopes: Scopes,
    private readonly repository: ConferencesRepository,
    private readonly pairing: PairingService,
    private readonly clock: Clock,
  ) {}

  onModuleInit(): void {
    this.scopes.register(this);
  }

  async conferenceByCode(code: string): Promise<ConferenceScope | null> {
    return toScope(await this.repository.findByCode(code));
  }

  async conferenceById(id: string): Promise<ConferenceScope | null> {
    return toScope(await this.repository.findById(id));
  }

  async linkSubject(kind: LinkKind, subjectId: string) {
    if (kind === 'speaker') return this.repository.findSpeaker(subjectId);
    const participation = await this.repository.findParticipation(subjectId);
    return participation && { conferenceId: participation.conferenceId, name: participation.venueName };
  }

  async screenByToken(token: string) {
    const paired = await this.pairing.findScreen(token);
    const participation =
      paired && (await this.repository.findCurrentParticipation(paired.venue.id, this.clock.now()));
    if (!participation) return null;
    return {
      kind: 'screen' as const,
      screenId: paired.screen.id,
      venueId: paired.venue.id,
      participationId: participation.id,
      conferenceId: participation.conferenceId,
      name: paired.venue.name,
    };
  }
}

function toScope(entity: ConferenceEntity | null): ConferenceScope | null {
  return (
    entity && {
      conferenceId: entity.id,
      conferenceCode: entity.code,
      hostUnitId: entity.hostUnitId,
      openToViewers:
        ['public', 'link'].includes(entity.visibility) && !['draft', 'cancelled'].includes(entity.state),
    }
  );
}
