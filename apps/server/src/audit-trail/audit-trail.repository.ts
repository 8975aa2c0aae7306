import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import type { DataSource, EntityManager } from 'typeorm';

export interface AuditEntryRow {
  id: string;
  at: Date;
  actor: string;
  actorName: string | null;
  action: string;
  conferenceId: string | null;
  subject: string | null;
  subjectName: string | null;
  before: object | null;
  after: object | null;
}

/** A word that must begin a word of the row, or one of the names of these actions. */
export interface AskedWord {
  query: string;
  actions: string[];
}

export interface AskedRows {
  conferenceIds: string[];
  /** Also rows that belong to no conference. */
  outside: boolean;
  words: AskedWord[];
  by: string | null;
  action: string | null;
  from: string | null;
  to: string | null;
  before: string | null;
  limit: number;
}

const WORDS = `(setweight(to_tsvector('simple', actor_words), 'A') || to_tsvector('simple', words))`;

@Injectable()
export class AuditTrailRepository {
  constructor(@InjectDataSource() private readonly dataSource: DataSource) {}

  get manager(): EntityManager {
    return this.dataSource.manager;
  }

  /** Newest first. */
  find(asked: AskedRows): Promise<AuditEntryRow[]> {
    const values: unknown[] = [];
    const $ = (value: unknown) => `$${values.push(value)}`;
    const conditions = [
      `(conference_id = any(${$(asked.conferenceIds)}) or (${$(asked.outside)}::boolean and conference_id is null))`,
      ...asked.words.map(
        ({ query, actions }) =>
          `(${WORDS} @@ to_tsquery('simple', ${$(query)}) or action = any(${$(actions)}))`,
      ),
    ];
    if (asked.by !== null) conditions.push(`actor = ${$(asked.by)}`);
    if (asked.action !== null) conditions.push(`action = ${$(asked.action)}`);
    if (asked.from !== null) conditions.push(`at >= ${$(asked.from)}`);
    if (asked.to !== null) conditions.push(`at < ${$(asked.to)}`);
    if (asked.before !== null) conditions.push(`id < ${$(asked.before)}`);
    return this.dataSource.query(
      `select id, at, actor, actor_name as "actorName", action, conference_id as "conferenceId",
              subject, subject_name as "subjectName", before, after
         from audit_entry where ${conditions.join(' and ')} order by id desc limit ${$(asked.limit)}`,
      values,
    );
  }
}
