import { Injectable } from '@nestjs/common';
import { InjectRepository } from '@nestjs/typeorm';
import { IsNull, type Repository } from 'typeorm';
import { ParticipationEntity } from '../participation.entity';
import { SpeakerEntity } from '../people/speaker.entity';
import type { Preparation } from './readiness';

type AgendaCounts = Pick<Preparation, 'agendaItems' | 'topics' | 'topicsWithMaterials'>;
type VenueCounts = Pick<Preparation, 'venues' | 'venuesWithCoordinator'>;

@Injectable()
export class ReadinessRepository {
  constructor(
    @InjectRepository(SpeakerEntity) private readonly speakers: Repository<SpeakerEntity>,
    @InjectRepository(ParticipationEntity) private readonly participations: Repository<ParticipationEntity>,
  ) {}

  async countAgenda(conferenceId: string): Promise<AgendaCounts> {
    const [counts]: AgendaCounts[] = await this.speakers.query(
      `select count(*)::int as "agendaItems",
              count(*) filter (where a.kind = 'topic')::int as topics,
              count(*) filter (where a.kind = 'topic' and exists (
                select 1 from material m where m.agenda_item_id = a.id and m.removed_at is null))::int
                as "topicsWithMaterials"
         from agenda_item a where a.conference_id = $1 and a.removed_at is null`,
      [conferenceId],
    );
    return counts ?? { agendaItems: 0, topics: 0, topicsWithMaterials: 0 };
  }

  async countVenues(conferenceId: string): Promise<VenueCounts> {
    const [counts]: VenueCounts[] = await this.participations.query(
      `select count(*)::int as venues, count(coordinator_name)::int as "venuesWithCoordinator"
         from participation where conference_id = $1`,
      [conferenceId],
    );
    return counts ?? { venues: 0, venuesWithCoordinator: 0 };
  }

  async findSpeakerIds(conferenceId: string): Promise<string[]> {
    const speakers = await this.speakers.find({
      select: { id: true },
      where: { conferenceId, removedAt: IsNull() },
    });
    return speakers.map(({ id }) => id);
  }
}
