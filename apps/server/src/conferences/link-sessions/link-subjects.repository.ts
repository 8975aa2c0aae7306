import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import type { LinkKind } from '@diem-cau/shared';
import type { DataSource } from 'typeorm';

export interface LinkSubject {
  kind: LinkKind;
  id: string;
  /** As an organiser knows them; a venue's people by their venue too. */
  name: string;
}

/** Everybody in a conference who comes by a personal link. */
@Injectable()
export class LinkSubjectsRepository {
  constructor(@InjectDataSource() private readonly dataSource: DataSource) {}

  find(conferenceId: string): Promise<LinkSubject[]> {
    return this.dataSource.query(
      `select 'speaker' as kind, id, name from speaker where conference_id = $1
       union all
       select 'chair', id, name from chair where conference_id = $1
       union all
       select person.kind, p.id, concat_ws(' – ', person.name, v.name)
         from participation p join venue v on v.id = p.venue_id
         cross join lateral (values ('coordinator', p.coordinator_name), ('technician', p.technician_name))
           as person(kind, name)
        where p.conference_id = $1
       union all
       select 'invitee', i.id, concat_ws(' – ', i.contact_name, u.name)
         from unit_invitation i join org_unit u on u.id = i.org_unit_id
        where i.conference_id = $1`,
      [conferenceId],
    );
  }
}
