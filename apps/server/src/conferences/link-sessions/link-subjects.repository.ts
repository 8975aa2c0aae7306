import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import type { LinkKind } from '@diem-cau/shared';
import type { DataSource } from 'typeorm';

export interface LinkSubject {
  kind: LinkKind;
  id: string;
  /** Where it is known. */
  personName: string | null;
  /** The venue that the person answers for. */
  venueName: string | null;
  /** The unit that the person answers for. */
  unitId: string | null;
}

/** Everybody in a conference who comes by a personal link. */
@Injectable()
export class LinkSubjectsRepository {
  constructor(@InjectDataSource() private readonly dataSource: DataSource) {}

  find(conferenceId: string): Promise<LinkSubject[]> {
    return this.dataSource.query(
      `with subject(kind, id, person, venue, unit) as (
         select 'speaker', id, name, null, null::uuid from speaker where conference_id = $1
         union all
         select 'chair', id, name, null, null from chair where conference_id = $1
         union all
         select person.kind, p.id, person.name, v.name, null
           from participation p join venue v on v.id = p.venue_id
           cross join lateral (values ('coordinator', p.coordinator_name), ('technician', p.technician_name))
             as person(kind, name)
          where p.conference_id = $1
         union all
         select 'invitee', id, contact_name, null, org_unit_id from unit_invitation where conference_id = $1)
       select kind, id, person as "personName", venue as "venueName", unit as "unitId" from subject`,
      [conferenceId],
    );
  }
}
