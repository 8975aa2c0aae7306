import { Injectable, type OnModuleInit } from '@nestjs/common';
import type { LinkKind } from '@diem-cau/shared';
import { Clock } from '../common/time/clock';
import type { LinkHolder } from '../common/access/principal';
import { Scopes, type ConferenceScope, type ScopeResolvers } from '../identity/scopes';
import { OrgUnitsService } from '../org-units/org-units.service';
import { PairingService } from '../venues/pairing.service';
import type { ConferenceEntity } from './conference.entity';
import { ConferencesRepository } from './conferences.repository';
import { viewerAdmission } from './public-access/viewer-admission';

type ConferenceResolvers = Omit<ScopeResolvers, 'lineageOf' | 'unitNames' | 'isRegisteredViewer'>;

/** Tells identity which conference a code, a link or a screen belongs to. */
@Injectable()
export class ConferenceScopes implements OnModuleInit, ConferenceResolvers {
  constructor(
    private readonly scopes: Scopes,
    private readonly repository: ConferencesRepository,
    private readonly pairing: PairingService,
    private readonly orgUnits: OrgUnitsService,
    private readonly clock: Clock,
  ) {}

  onModuleInit(): void {
    this.scopes.register({
      conferenceByCode: (code) => this.conferenceByCode(code),
      conferenceById: (id) => this.conferenceById(id),
      linkHolder: (kind, subjectId) => this.linkHolder(kind, subjectId),
      screenByToken: (token) => this.screenByToken(token),
      conferenceNames: (ids) => this.conferenceNames(ids),
    });
  }

  async conferenceByCode(code: string): Promise<ConferenceScope | null> {
    return toScope(await this.repository.findByCode(code));
  }

  async conferenceById(id: string): Promise<ConferenceScope | null> {
    return toScope(await this.repository.findById(id));
  }

  async conferenceNames(ids: string[]) {
    const found = await this.repository.findByIds(ids);
    return new Map(found.map(({ id, code, title }) => [id, { code, title }]));
  }

  async linkHolder(kind: LinkKind, subjectId: string): Promise<LinkHolder | null> {
    switch (kind) {
      case 'speaker': {
        const speaker = await this.repository.findSpeaker(subjectId);
        return (
          speaker && { kind, speakerId: subjectId, conferenceId: speaker.conferenceId, name: speaker.name }
        );
      }
      case 'chair': {
        const chair = await this.repository.findChair(subjectId);
        return chair && { kind, chairId: subjectId, conferenceId: chair.conferenceId, name: chair.name };
      }
      case 'coordinator':
      case 'technician': {
        const participation = await this.repository.findParticipation(subjectId);
        if (!participation?.accepted) return null;
        const { conferenceId, venueName: name } = participation;
        return { kind, participationId: subjectId, conferenceId, name };
      }
      case 'invitee': {
        const invitation = await this.repository.findInvitation(subjectId);
        if (!invitation || invitation.state === 'withdrawn') return null;
        const { conferenceId, orgUnitId } = invitation;
        const name = await this.orgUnits.nameOf(orgUnitId);
        return { kind, invitationId: subjectId, orgUnitId, conferenceId, name };
      }
    }
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
      state: entity.state,
      scheduledEnd: entity.scheduledEnd,
      viewers: viewerAdmission(entity.visibility, entity.state),
    }
  );
}
