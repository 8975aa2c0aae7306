import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import type { DataSource, EntityManager } from 'typeorm';

export interface AuditEntry {
  actor: string;
  action: string;
  conferenceId?: string;
  subject?: string;
  before?: object;
  after?: object;
}

/** Who changed what, append-only. Within a transaction the entry is committed with the change. */
@Injectable()
export class AuditService {
  constructor(@InjectDataSource() private readonly dataSource: DataSource) {}

  async record(entry: AuditEntry, manager: EntityManager = this.dataSource.manager): Promise<void> {
    await manager.query(
      `insert into audit_entry (actor, action, conference_id, subject, before, after)
       values ($1, $2, $3, $4, $5, $6)`,
      [
        entry.actor,
        entry.action,
        entry.conferenceId ?? null,
        entry.subject ?? null,
        entry.before ? JSON.stringify(entry.before) : null,
        entry.after ? JSON.stringify(entry.after) : null,
      ],
    );
  }
}
