import { Injectable } from '@nestjs/common';
import { InjectRepository } from '@nestjs/typeorm';
import { In, IsNull, LessThan, MoreThan, type Repository } from 'typeorm';
import { PairingRequestEntity } from './pairing-request.entity';
import { ScreenEntity } from './screen.entity';
import { VenueEntity } from './venue.entity';

@Injectable()
export class VenuesRepository {
  constructor(
    @InjectRepository(VenueEntity) private readonly venues: Repository<VenueEntity>,
    @InjectRepository(ScreenEntity) private readonly screens: Repository<ScreenEntity>,
    @InjectRepository(PairingRequestEntity) private readonly requests: Repository<PairingRequestEntity>,
  ) {}

  findVenue(id: string): Promise<VenueEntity | null> {
    return this.venues.findOneBy({ id });
  }

  findVenueByKeyHash(keyHash: string): Promise<VenueEntity | null> {
    return this.venues.findOneBy({ keyHash });
  }

  findScreenByTokenHash(tokenHash: string): Promise<ScreenEntity | null> {
    return this.screens.findOneBy({ tokenHash, revokedAt: IsNull() });
  }

  findOpenRequestByTokenHash(tokenHash: string, now: Date): Promise<PairingRequestEntity | null> {
    return this.requests.findOneBy({ tokenHash, expiresAt: MoreThan(now) });
  }

  /** Adds a request; expired ones of all screens go. */
  async createRequest(request: Omit<PairingRequestEntity, 'id'>, now: Date): Promise<void> {
    await this.requests.delete({ expiresAt: LessThan(now) });
    await this.requests.insert(request);
  }

  /** Turns the request into a paired screen; @returns null when another operator was faster or it expired */
  async pair(code: string, screen: Omit<ScreenEntity, 'id' | 'tokenHash' | 'revokedAt'>, now: Date) {
    return this.screens.manager.transaction(async (manager) => {
      const request = await manager.findOne(PairingRequestEntity, {
        where: { code, expiresAt: MoreThan(now) },
        lock: { mode: 'pessimistic_write' },
      });
      if (!request) return null;
      await manager.delete(PairingRequestEntity, { id: request.id });
      return manager.save(manager.create(ScreenEntity, { ...screen, tokenHash: request.tokenHash }));
    });
  }

  async findScreenIds(venueIds: string[]): Promise<string[]> {
    const screens = await this.screens.findBy({ venueId: In(venueIds), revokedAt: IsNull() });
    return screens.map(({ id }) => id);
  }

  countScreens(venueId: string): Promise<number> {
    return this.screens.countBy({ venueId, revokedAt: IsNull() });
  }
}
