import { Injectable } from '@nestjs/common';
import { InjectRepository } from '@nestjs/typeorm';
import { In, IsNull, LessThan, MoreThan, type EntityManager, type Repository } from 'typeorm';
import { PairingRequestEntity } from './pairing-request.entity';
import { ScreenEntity } from './screen.entity';

@Injectable()
export class ScreensRepository {
  constructor(
    @InjectRepository(ScreenEntity) private readonly screens: Repository<ScreenEntity>,
    @InjectRepository(PairingRequestEntity) private readonly requests: Repository<PairingRequestEntity>,
  ) {}

  findByTokenHash(tokenHash: string): Promise<ScreenEntity | null> {
    return this.screens.findOneBy({ tokenHash, revokedAt: IsNull() });
  }

  findByVenue(venueId: string): Promise<ScreenEntity[]> {
    return this.screens.find({
      where: { venueId, revokedAt: IsNull() },
      order: { pairedAt: 'ASC', id: 'ASC' },
    });
  }

  /** Locks the venue's screen for the rest of the transaction. */
  findForChange(id: string, venueId: string, manager: EntityManager): Promise<ScreenEntity | null> {
    return manager.findOne(ScreenEntity, {
      where: { id, venueId, revokedAt: IsNull() },
      lock: { mode: 'pessimistic_write' },
    });
  }

  async save(screen: ScreenEntity, manager: EntityManager): Promise<void> {
    await manager.save(screen);
  }

  findOpenRequestByTokenHash(tokenHash: string, now: Date): Promise<PairingRequestEntity | null> {
    return this.requests.findOneBy({ tokenHash, expiresAt: MoreThan(now) });
  }

  /** Adds a request; expired ones of all screens go. */
  async createRequest(request: Omit<PairingRequestEntity, 'id'>, now: Date): Promise<void> {
    await this.requests.delete({ expiresAt: LessThan(now) });
    await this.requests.insert(request);
  }

  /** Turns the request into a paired screen; @returns null when another was faster or it expired */
  async pair(
    code: string,
    screen: Pick<ScreenEntity, 'venueId' | 'pairedBy' | 'pairedByName'>,
    now: Date,
    manager: EntityManager,
  ): Promise<ScreenEntity | null> {
    const request = await manager.findOne(PairingRequestEntity, {
      where: { code, expiresAt: MoreThan(now) },
      lock: { mode: 'pessimistic_write' },
    });
    if (!request) return null;
    await manager.delete(PairingRequestEntity, { id: request.id });
    const former = await manager.countBy(ScreenEntity, { venueId: screen.venueId, revokedAt: IsNull() });
    const { tokenHash } = request;
    const paired = { ...screen, tokenHash, label: `Màn hình ${former + 1}`, pairedAt: now, lastSeenAt: now };
    return manager.save(manager.create(ScreenEntity, { ...paired, revokedAt: null }));
  }

  /** How many screens each of the venues has; venues without any are missing. */
  async countByVenue(venueIds: string[]): Promise<Map<string, number>> {
    const rows: { venueId: string; count: number }[] = await this.screens.query(
      `select venue_id as "venueId", count(*)::int as count from screen
        where venue_id = any($1) and revoked_at is null group by venue_id`,
      [venueIds],
    );
    return new Map(rows.map(({ venueId, count }) => [venueId, count]));
  }

  /** Ids of the venues' paired screens; of all when `venueIds` is null. */
  async findIds(venueIds: string[] | null): Promise<string[]> {
    const where = { revokedAt: IsNull(), ...(venueIds && { venueId: In(venueIds) }) };
    return (await this.screens.find({ select: { id: true }, where })).map(({ id }) => id);
  }

  async markSeen(ids: string[], now: Date): Promise<void> {
    await this.screens.update({ id: In(ids) }, { lastSeenAt: now });
  }
}
