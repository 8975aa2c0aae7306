import { Injectable } from '@nestjs/common';
import { InjectRepository } from '@nestjs/typeorm';
import { searchKey } from '@diem-cau/shared';
import { In, IsNull, type EntityManager, type Repository } from 'typeorm';
import { VenueEntity } from './venue.entity';

export type NewVenue = Pick<
  VenueEntity,
  'name' | 'address' | 'hostUnitId' | 'keeperUnitId' | 'capacity' | 'lineNote' | 'phones'
>;

/** Keys with which rooms pair their own screens, on the cards of one conference. */
export interface VenueKeys {
  conferenceId: string;
  expiresAt: Date;
  rooms: { venueId: string; keyHash: string }[];
}

export interface VenueSearch {
  /** Of rooms whose hosts are among these; null for all. */
  hostUnitIds: string[] | null;
  /** Beginnings of words, without accents; each fits the room's name or address, or its host is one of `hostUnitIds`. */
  words: { word: string; hostUnitIds: string[] }[];
  archived: boolean;
  offset: number;
  limit: number;
}

/** The words of a name as the keys of rooms hold them. */
export const wordsIn = (text: string): string[] => searchKey(text).match(/[a-z0-9]+/g) ?? [];

@Injectable()
export class VenuesRepository {
  constructor(@InjectRepository(VenueEntity) private readonly venues: Repository<VenueEntity>) {}

  find(id: string): Promise<VenueEntity | null> {
    return this.venues.findOneBy({ id });
  }

  /** Whose key it is, and on which conference's card it stands. */
  async findKey(
    keyHash: string,
    now: Date,
  ): Promise<{ venueId: string; conferenceId: string | null } | null> {
    const [key]: { venueId: string; conferenceId: string | null }[] = await this.venues.query(
      `select venue_id as "venueId", conference_id as "conferenceId" from venue_key
        where key_hash = $1 and (expires_at is null or expires_at > $2)`,
      [keyHash, now],
    );
    return key ?? null;
  }

  async findHostUnitIds(): Promise<string[]> {
    const rows: { id: string }[] = await this.venues.query('select distinct host_unit_id as id from venue');
    return rows.map(({ id }) => id);
  }

  /** One page, ordered by name, and how many there are on all. */
  async search({
    hostUnitIds,
    words,
    archived,
    offset,
    limit,
  }: VenueSearch): Promise<[VenueEntity[], number]> {
    const query = this.venues
      .createQueryBuilder('venue')
      .where(`venue.archived_at is ${archived ? 'not null' : 'null'}`);
    if (hostUnitIds) query.andWhere('venue.host_unit_id = any(:hostUnitIds)', { hostUnitIds });
    // Words hold letters and digits alone, so none of them is a wildcard.
    words.forEach(({ word, hostUnitIds: named }, index) =>
      query.andWhere(
        `(venue.name_key || venue.address_key like :word${index} or venue.host_unit_id = any(:named${index}))`,
        { [`word${index}`]: `% ${word}%`, [`named${index}`]: named },
      ),
    );
    return query
      .orderBy('venue.name_key')
      .addOrderBy('venue.id')
      .offset(offset)
      .limit(limit)
      .getManyAndCount();
  }

  /** Rooms that a unit among these hosts, or that are called by one of the names: what a new room might already be. */
  findLike(hostUnitIds: string[], names: string[]): Promise<VenueEntity[]> {
    return this.venues
      .createQueryBuilder('venue')
      .where('venue.archived_at is null')
      .andWhere('(venue.host_unit_id = any(:hostUnitIds) or venue.name_key = any(:keys))', {
        hostUnitIds,
        keys: names.map((name) => ` ${wordsIn(name).join(' ')}`),
      })
      .orderBy('venue.name_key')
      .addOrderBy('venue.id')
      .getMany();
  }

  /** Locks the room's record for the rest of the transaction. */
  findForChange(id: string, manager: EntityManager): Promise<VenueEntity | null> {
    return manager.findOne(VenueEntity, { where: { id }, lock: { mode: 'pessimistic_write' } });
  }

  /** Rooms in use; nobody sets them aside before the transaction ends. */
  findForUse(ids: string[], manager: EntityManager): Promise<VenueEntity[]> {
    return manager.find(VenueEntity, {
      where: { id: In(ids), archivedAt: IsNull() },
      order: { id: 'ASC' },
      lock: { mode: 'pessimistic_read' },
    });
  }

  async create(venues: NewVenue[], manager: EntityManager): Promise<VenueEntity[]> {
    return manager.save(
      venues.map((venue) => manager.create(VenueEntity, { ...venue, archivedAt: null, revision: 1 })),
    );
  }

  async save(venue: VenueEntity, manager: EntityManager): Promise<void> {
    await manager.save(venue);
  }

  /** Gives rooms their keys for a conference, in the place of those that they had for it. */
  async saveKeys(keys: VenueKeys, manager: EntityManager): Promise<void> {
    await manager.query(
      `insert into venue_key (venue_id, conference_id, key_hash, expires_at)
         select venue_id, $2, key_hash, $4 from unnest($1::uuid[], $3::text[]) as given(venue_id, key_hash)
       on conflict (venue_id, conference_id) do update
         set key_hash = excluded.key_hash, expires_at = excluded.expires_at`,
      [
        keys.rooms.map(({ venueId }) => venueId),
        keys.conferenceId,
        keys.rooms.map(({ keyHash }) => keyHash),
        keys.expiresAt,
      ],
    );
  }
}
