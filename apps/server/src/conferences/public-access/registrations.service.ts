import { Injectable } from '@nestjs/common';
import type { ViewerRegistration } from '@diem-cau/shared';
import { Announcer } from '../../common/realtime/announcer';
import { audience } from '../../common/realtime/audience';
import { Clock } from '../../common/time/clock';
import type { ViewerRegistrationEntity } from './viewer-registration.entity';
import { ViewerRegistrationsRepository } from './viewer-registrations.repository';

/** Who watches a conference that asks, each with the consent that they gave. */
@Injectable()
export class RegistrationsService {
  constructor(
    private readonly repository: ViewerRegistrationsRepository,
    private readonly announcer: Announcer,
    private readonly clock: Clock,
  ) {}

  async find(conferenceId: string, deviceId: string): Promise<ViewerRegistration | null> {
    const found = await this.repository.find(conferenceId, deviceId);
    return found && toRegistration(found);
  }

  async isRegistered(conferenceId: string, deviceId: string): Promise<boolean> {
    return (await this.repository.find(conferenceId, deviceId)) !== null;
  }

  /** Erases who the device's viewer is, and lets the device in no longer. */
  async withdraw(conferenceId: string, deviceId: string): Promise<void> {
    await this.repository.withdraw(conferenceId, deviceId, this.clock.now());
    this.announcer.close(audience.actor(conferenceId, `viewer:${deviceId}`), 'signed-out');
  }

  count(conferenceId: string): Promise<number> {
    return this.repository.count(conferenceId);
  }

  async all(conferenceId: string): Promise<ViewerRegistration[]> {
    return (await this.repository.findCurrent(conferenceId)).map(toRegistration);
  }
}

function toRegistration(entity: ViewerRegistrationEntity): ViewerRegistration {
  const { name, unitName, phone, consentVersion, consentedAt } = entity;
  return {
    name: name ?? '',
    unitName: unitName ?? '',
    phone,
    consentVersion,
    consentedAt: consentedAt.toISOString(),
  };
}
