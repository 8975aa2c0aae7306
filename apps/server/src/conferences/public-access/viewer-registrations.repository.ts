import { Injectable } from '@nestjs/common';
import { InjectRepository } from '@nestjs/typeorm';
import { IsNull, type Repository } from 'typeorm';
import { ViewerRegistrationEntity } from './viewer-registration.entity';

@Injectable()
export class ViewerRegistrationsRepository {
  constructor(
    @InjectRepository(ViewerRegistrationEntity)
    private readonly registrations: Repository<ViewerRegistrationEntity>,
  ) {}

  /** What a device's viewer told last, unless it was withdrawn. */
  find(conferenceId: string, deviceId: string): Promise<ViewerRegistrationEntity | null> {
    return this.registrations.findOne({
      where: { conferenceId, deviceId, withdrawnAt: IsNull() },
      order: { consentedAt: 'DESC' },
    });
  }

  async add(registration: Omit<ViewerRegistrationEntity, 'id'>): Promise<void> {
    await this.registrations.insert(registration);
  }

  /** Takes out of the device's registrations who they are about. */
  async withdraw(conferenceId: string, deviceId: string, withdrawnAt: Date): Promise<void> {
    await this.registrations.update(
      { conferenceId, deviceId, withdrawnAt: IsNull() },
      { name: null, orgUnitId: null, unitName: null, phone: null, withdrawnAt },
    );
  }

  /** The last of each device that has not been withdrawn, by name. */
  findCurrent(conferenceId: string): Promise<ViewerRegistrationEntity[]> {
    return this.registrations
      .createQueryBuilder('registration')
      .distinctOn(['registration.deviceId'])
      .where({ conferenceId, withdrawnAt: IsNull() })
      .orderBy('registration.deviceId')
      .addOrderBy('registration.consentedAt', 'DESC')
      .getMany();
  }

  count(conferenceId: string): Promise<number> {
    return this.registrations
      .createQueryBuilder('registration')
      .select('registration.deviceId')
      .distinct()
      .where({ conferenceId, withdrawnAt: IsNull() })
      .getRawMany()
      .then((rows) => rows.length);
  }
}
