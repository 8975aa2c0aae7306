import { Injectable } from '@nestjs/common';
import type { AuditAction } from '@diem-cau/shared';
import { InjectDataSource } from '@nestjs/typeorm';
import type { DataSource, EntityManager } from 'typeorm';
import { actorWords, indexedWords, textsIn } from './audit-words';
import { RecordNames, toReference } from './record-names';

export interface AuditEntry {
  actor: string;
  action: AuditAction;
  conferenceId?: string;
  /** What was changed, such as `venue:<id>`. */
  subject?: string;
  before?: object;
  after?: object;
}

/** Who changed what, append-only. Within a transaction the entry is committed with the change. */
@Injectable()
export class AuditService {
  constructor(
    @InjectDataSource() private readonly dataSource: DataSource,
    private readonly names: RecordNames,
  ) {}

  /** Keeps the names of now: what somebody did stays theirs when they are renamed, removed or handed over. */
  async record(entry: AuditEntry, manager: EntityManager = this.dataSource.manager): Promise<void> {
    const { actor, action, conferenceId = null, subject = null, before, after } = entry;
    const actorName = await this.names.nameToKeep(actor, manager);
    const subjectName = subject && (await this.names.nameToKeep(subject, manager));
    await manager.query(
      `insert into audit_entry
         (actor, action, conference_id, subject, before, after, actor_name, subject_name, actor_words, words)
       values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)`,
      [
        actor,
        action,
        conferenceId,
        subject,
        before ? JSON.stringify(before) : null,
        after ? JSON.stringify(after) : null,
        actorName,
        subjectName,
        actorWords(toReference(actor).kind, actorName),
        indexedWords(subjectName ?? '', ...textsIn(before), ...textsIn(after)),
      ],
    );
  }
}
