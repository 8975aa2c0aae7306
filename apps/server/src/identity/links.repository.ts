import { Injectable } from '@nestjs/common';
import { InjectRepository } from '@nestjs/typeorm';
import type { LinkKind } from '@diem-cau/shared';
import { IsNull, type EntityManager, type Repository } from 'typeorm';
import { AccessLinkEntity } from './access-link.entity';
import { SessionEntity } from './session.entity';

export interface OpenLinkRow {
  subjectId: string;
  madeAt: Date;
  expiresAt: Date;
  lastOpenedAt: Date | null;
}

/** Personal links as their subjects see them: one at a time, ended with the sessions that it opened. */
@Injectable()
export class LinksRepository {
  constructor(@InjectRepository(AccessLinkEntity) private readonly links: Repository<AccessLinkEntity>) {}

  transaction<T>(work: (manager: EntityManager) => Promise<T>): Promise<T> {
    return this.links.manager.transaction(work);
  }

  /** Ends the subject's link for the rest of time. @returns the sessions that ended with it */
  async end(kind: LinkKind, subjectId: string, now: Date, manager: EntityManager): Promise<string[]> {
    // Two who make it at once follow one another, so that the second revokes the first one's.
    await manager.query('select pg_advisory_xact_lock(hashtextextended($1, 0))', [`${kind}/${subjectId}`]);
    const former = await manager.findBy(AccessLinkEntity, { kind, subjectId, revokedAt: IsNull() });
    const endedSessionIds: string[] = [];
    for (const { id } of former) {
      await manager.update(AccessLinkEntity, { id }, { revokedAt: now });
      const ended = await manager.findBy(SessionEntity, { linkId: id, revokedAt: IsNull() });
      await manager.update(SessionEntity, { linkId: id, revokedAt: IsNull() }, { revokedAt: now });
      endedSessionIds.push(...ended.map((session) => session.id));
    }
    return endedSessionIds;
  }

  async add(link: Omit<AccessLinkEntity, 'id'>, manager: EntityManager): Promise<void> {
    await manager.insert(AccessLinkEntity, link);
  }

  /** The links that work now. */
  findOpen(kind: LinkKind, subjectIds: string[], now: Date): Promise<OpenLinkRow[]> {
    return this.links.query(
      `select l.subject_id as "subjectId", l.made_at as "madeAt", l.expires_at as "expiresAt",
              (select max(s.created_at) from session s where s.link_id = l.id) as "lastOpenedAt"
         from access_link l
        where l.kind = $1 and l.subject_id = any($2) and l.revoked_at is null and l.expires_at > $3`,
      [kind, subjectIds, now],
    );
  }
}
