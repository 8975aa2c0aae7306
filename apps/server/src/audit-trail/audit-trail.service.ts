import { Injectable } from '@nestjs/common';
import {
  AUDIT_ACTIONS,
  AUDIT_LIMITS,
  matchesSearch,
  type AuditedConference,
  type AuditPage,
  type AuditSearch,
} from '@diem-cau/shared';
import { queriesFor } from '../audit/audit-words';
import { RecordNames } from '../audit/record-names';
import { ConferencesService, type HostedConference } from '../conferences/conferences.service';
import { AccessService } from '../identity/access.service';
import { AuditTrailRepository, type AskedWord } from './audit-trail.repository';
import { changedFields } from './changed-fields';
import { referencesIn, rowView } from './row-view';

/**
 * Reads the audit. Administrators read what belongs to no conference, organisers what was done in the
 * conferences of their units.
 */
@Injectable()
export class AuditTrailService {
  constructor(
    private readonly repository: AuditTrailRepository,
    private readonly names: RecordNames,
    private readonly access: AccessService,
    private readonly conferences: ConferencesService,
  ) {}

  async search(accountId: string, { text, actor, conference, ...exact }: AuditSearch): Promise<AuditPage> {
    const readable = await this.readable(accountId);
    const code = conference?.toUpperCase() ?? null;
    const within = readable.conferences.filter((each) => code === null || each.code === code);
    const found = await this.repository.find({
      ...exact,
      conferenceIds: within.map(({ id }) => id),
      outside: readable.outside && code === null,
      words: [...wordsOf(text ?? ''), ...queriesFor(actor ?? '', 'A').map(ofActor)],
      limit: AUDIT_LIMITS.page + 1,
    });
    const rows = found.slice(0, AUDIT_LIMITS.page);
    const references = rows.flatMap((row) =>
      referencesIn(row, changedFields(row.before, row.after), this.names),
    );
    const known = await this.names.namesOf([...new Set(references)], this.repository.manager);
    const byId = new Map(within.map(({ id, code, title }) => [id, { code, title }]));
    return {
      rows: rows.map((row) =>
        rowView(row, (row.conferenceId && byId.get(row.conferenceId)) || null, this.names, known),
      ),
      next: found.length > rows.length ? (rows.at(-1)?.id ?? null) : null,
    };
  }

  async listConferences(accountId: string): Promise<AuditedConference[]> {
    return (await this.readable(accountId)).conferences.map(({ code, title }) => ({ code, title }));
  }

  private async readable(accountId: string): Promise<{ outside: boolean; conferences: HostedConference[] }> {
    const { everywhere, unitIds, conferenceIds } = await this.access.heldWhere(accountId, 'audit.read');
    return {
      outside: everywhere,
      conferences: await this.conferences.listHosted(unitIds, conferenceIds),
    };
  }
}

const ofActor = (query: string): AskedWord => ({ query, actions: [] });

/** Each typed word may also begin a word of an action's name, in either language. */
function wordsOf(text: string): AskedWord[] {
  return queriesFor(text).map((query) => {
    const word = query.slice(0, query.indexOf(':'));
    const actions = Object.entries(AUDIT_ACTIONS).filter(([, { vi, en }]) =>
      matchesSearch(`${vi} ${en}`, word),
    );
    return { query, actions: actions.map(([action]) => action) };
  });
}
