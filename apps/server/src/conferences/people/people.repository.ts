import { Injectable } from '@nestjs/common';
import { InjectRepository } from '@nestjs/typeorm';
import type { HandOver, HandOverKind, OwnVenue, PersonKind } from '@diem-cau/shared';
import { IsNull, type EntityManager, type Repository } from 'typeorm';
import { ParticipationEntity } from '../participation.entity';
import { ChairEntity } from './chair.entity';
import { SpeakerEntity } from './speaker.entity';

export type PersonEntity = SpeakerEntity | ChairEntity;

const ENTITIES = { speaker: SpeakerEntity, chair: ChairEntity } as const;

/** Where the subjects of links are written down. */
const SUBJECTS: Record<HandOverKind, string> = {
  speaker: 'speaker where removed_at is null and',
  chair: 'chair where removed_at is null and',
  coordinator: 'participation where',
  technician: 'participation where',
};

/** Who answers for a venue, as it is written down with its participation. */
export interface VenuePerson {
  name: string | null;
  phone: string | null;
}

@Injectable()
export class PeopleRepository {
  constructor(@InjectRepository(SpeakerEntity) private readonly speakers: Repository<SpeakerEntity>) {}

  findPeople(
    conferenceId: string,
    kind: PersonKind,
    manager: EntityManager = this.speakers.manager,
  ): Promise<PersonEntity[]> {
    return manager.find<PersonEntity>(ENTITIES[kind], {
      where: { conferenceId, removedAt: IsNull() },
      order: { ordinal: 'ASC', name: 'ASC' },
    });
  }

  countPeople(conferenceId: string, kind: PersonKind, manager: EntityManager): Promise<number> {
    return manager.countBy<PersonEntity>(ENTITIES[kind], { conferenceId, removedAt: IsNull() });
  }

  /** Titles by speaker, in the order of the agenda. */
  async findTopics(conferenceId: string): Promise<Map<string, string[]>> {
    const rows: { id: string; topics: string[] }[] = await this.speakers.query(
      `select named.speaker_id as id, array_agg(a.title order by a.ordinal) as topics
         from agenda_item a join agenda_item_speaker named on named.agenda_item_id = a.id
        where a.conference_id = $1 and a.removed_at is null group by named.speaker_id`,
      [conferenceId],
    );
    return new Map(rows.map(({ id, topics }) => [id, topics]));
  }

  /** Locks the person for the rest of the transaction. */
  findForChange(
    conferenceId: string,
    kind: PersonKind,
    id: string,
    manager: EntityManager,
  ): Promise<PersonEntity | null> {
    return manager.findOne<PersonEntity>(ENTITIES[kind], {
      where: { id, conferenceId, removedAt: IsNull() },
      lock: { mode: 'pessimistic_write' },
    });
  }

  async add(
    kind: PersonKind,
    person: Pick<PersonEntity, 'conferenceId' | 'name' | 'position' | 'phone'>,
    manager: EntityManager,
  ): Promise<PersonEntity> {
    const last = await manager.maximum<PersonEntity>(ENTITIES[kind], 'ordinal', {
      conferenceId: person.conferenceId,
    });
    const added = manager.create<PersonEntity, Partial<PersonEntity>>(ENTITIES[kind], {
      ...person,
      ordinal: (last ?? 0) + 1,
      revision: 1,
    });
    return manager.save(added);
  }

  async save(person: PersonEntity, manager: EntityManager): Promise<void> {
    await manager.save(person);
  }

  /** Puts people in the order of their ids. */
  async order(conferenceId: string, kind: PersonKind, ids: string[], manager: EntityManager): Promise<void> {
    await manager.query(
      `update ${kind} person set ordinal = placed.place
         from unnest($2::uuid[]) with ordinality as placed(id, place)
        where person.id = placed.id and person.conference_id = $1`,
      [conferenceId, ids],
    );
  }

  /** How many of these are the conference's own. */
  async countSubjects(conferenceId: string, kind: HandOverKind, ids: string[]): Promise<number> {
    const [row]: { own: number }[] = await this.speakers.query(
      `select count(*)::int as own from ${SUBJECTS[kind]} conference_id = $1 and id = any($2)`,
      [conferenceId, ids],
    );
    return row?.own ?? 0;
  }

  async findVenuePerson(
    conferenceId: string,
    kind: 'coordinator' | 'technician',
    participationId: string,
    manager: EntityManager = this.speakers.manager,
  ): Promise<VenuePerson | null> {
    const participation = await manager.findOneBy(ParticipationEntity, { id: participationId, conferenceId });
    return (
      participation && {
        name: participation[`${kind}Name`],
        phone: participation[`${kind}Phone`],
      }
    );
  }

  async findOwnVenue(conferenceId: string, participationId: string): Promise<OwnVenue | null> {
    const [row]: OwnVenue[] = await this.speakers.query(
      `select v.name as "venueName", v.address, p.connection,
              p.coordinator_name as "coordinatorName", p.coordinator_phone as "coordinatorPhone",
              p.technician_name as "technicianName", p.technician_phone as "technicianPhone",
              p.external_system as "externalSystem", p.external_address as "externalAddress",
              p.external_contact as "externalContact"
         from participation p join venue v on v.id = p.venue_id
        where p.id = $1 and p.conference_id = $2`,
      [participationId, conferenceId],
    );
    return row ?? null;
  }

  async saveVenuePerson(
    kind: 'coordinator' | 'technician',
    participationId: string,
    { name, phone }: Pick<HandOver, 'name' | 'phone'>,
    manager: EntityManager,
  ): Promise<void> {
    await manager.update(
      ParticipationEntity,
      { id: participationId },
      { [`${kind}Name`]: name, [`${kind}Phone`]: phone, revision: () => 'revision + 1' },
    );
  }
}
