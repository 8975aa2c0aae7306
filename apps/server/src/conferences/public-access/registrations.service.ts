import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { CONSENT_VERSION, type RegisterViewer, type ViewerRegistration } from '@diem-cau/shared';
import { DomainError } from '../../common/errors/domain-error';
import { Announcer } from '../../common/realtime/announcer';
import { audience } from '../../common/realtime/audience';
import { Clock } from '../../common/time/clock';
import type { ViewerRegistrationEntity } from './viewer-registration.entity';
import { ViewerRegistrationsRepository } from './viewer-registrations.repository';
import { ViewerUnits } from './viewer-units.service';

/** Who watches a conference that asks, each with the consent that they gave. */
@Injectable()
export class RegistrationsService {
  constructor(
    private readonly repository: ViewerRegistrationsRepository,
    private readonly units: ViewerUnits,
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

  /**
   * @param formerDeviceId the browser's, when it has been here before
   * @returns the device that the registration identifies, within this conference
   * @throws DomainError CONSENT_OUTDATED when the viewer agreed to a text that is no longer the newest, BAD_INPUT without a unit
   */
  async register(conferenceId: string, formerDeviceId: string | null, said: RegisterViewer): Promise<string> {
    if (said.consentVersion !== CONSENT_VERSION) throw new DomainError('CONSENT_OUTDATED');
    const named = said.unitId === null ? null : await this.units.get(conferenceId, said.unitId);
    const unitName = named?.name ?? said.unitName;
    if (unitName === null) throw new DomainError('BAD_INPUT', {}, 'unitName');
    const deviceId = formerDeviceId ?? randomUUID();
    await this.repository.add({
      conferenceId,
      deviceId,
      name: said.name,
      orgUnitId: named?.id ?? null,
      unitName,
      phone: said.phone,
      consentVersion: said.consentVersion,
      consentedAt: this.clock.now(),
      withdrawnAt: null,
    });
    return deviceId;
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
