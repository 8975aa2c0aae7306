import { Injectable, type OnModuleInit } from '@nestjs/common';
import type { PublicConference } from '@diem-cau/shared';
import { DomainError } from '../../common/errors/domain-error';
import { AccessService } from '../../identity/access.service';
import { Scopes, type ConferenceScope } from '../../identity/scopes';
import { ConferencesService } from '../conferences.service';
import { RegistrationsService } from './registrations.service';

/** What somebody with a conference's code may know of it, and how they come in. */
@Injectable()
export class PublicAccessService implements OnModuleInit {
  constructor(
    private readonly access: AccessService,
    private readonly conferences: ConferencesService,
    private readonly registrations: RegistrationsService,
    private readonly scopes: Scopes,
  ) {}

  onModuleInit(): void {
    this.scopes.register({
      isRegisteredViewer: (conferenceId, deviceId) => this.registrations.isRegistered(conferenceId, deviceId),
    });
  }

  /**
   * A conference that anybody with its code may know of: a cancelled one too, so that they learn that it is.
   *
   * @throws DomainError CONFERENCE_UNKNOWN, CONFERENCE_NOT_READY, CONFERENCE_INTERNAL
   */
  async known(code: string): Promise<ConferenceScope> {
    const scope = await this.access.conference(code);
    const { viewers } = scope;
    if (viewers === 'CONFERENCE_NOT_READY' || viewers === 'CONFERENCE_INTERNAL')
      throw new DomainError(viewers);
    return scope;
  }

  /** The same, for one that lets viewers in. @throws DomainError also CONFERENCE_CANCELLED */
  async open(code: string): Promise<ConferenceScope> {
    const scope = await this.known(code);
    if (scope.viewers === 'CONFERENCE_CANCELLED') throw new DomainError(scope.viewers);
    return scope;
  }

  /** @throws DomainError REGISTRATION_NEEDED for a device whose viewer has not said who they are, where that is asked */
  async assertAdmitted({ conferenceId, viewers }: ConferenceScope, deviceId: string | null): Promise<void> {
    if (viewers !== 'registered') return;
    if (deviceId && (await this.registrations.isRegistered(conferenceId, deviceId))) return;
    throw new DomainError('REGISTRATION_NEEDED');
  }

  async describe(code: string): Promise<PublicConference> {
    const { conferenceId } = await this.known(code);
    const [conference, speakers] = await Promise.all([
      this.conferences.describe(conferenceId),
      this.conferences.speakers(conferenceId),
    ]);
    return {
      ...conference,
      speakers: speakers.map(({ name, position }) => ({ name, position })),
    };
  }
}
