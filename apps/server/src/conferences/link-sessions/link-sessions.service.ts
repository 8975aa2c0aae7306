import { Injectable } from '@nestjs/common';
import type { LinkKind, LinkSessionRecord } from '@diem-cau/shared';
import type { ChangedBy } from '../../audit/changes';
import { DomainError } from '../../common/errors/domain-error';
import { SessionsService } from '../../identity/sessions.service';
import { OrgUnitsService } from '../../org-units/org-units.service';
import { ConferencesService } from '../conferences.service';
import { LinkSubjectsRepository } from './link-subjects.repository';

@Injectable()
export class LinkSessionsService {
  constructor(
    private readonly subjects: LinkSubjectsRepository,
    private readonly conferences: ConferencesService,
    private readonly orgUnits: OrgUnitsService,
    private readonly sessions: SessionsService,
  ) {}

  async list(conferenceId: string): Promise<LinkSessionRecord[]> {
    const subjects = await this.subjects.find(conferenceId);
    const units = await this.orgUnits.namesOf(
      subjects.flatMap(({ unitId }) => unitId ?? []),
      await this.conferences.dayOf(conferenceId),
    );
    const names = new Map(
      subjects.map(({ kind, id, personName, venueName, unitId }) => [
        `${kind}/${id}`,
        [personName, venueName, unitId && units.get(unitId)].filter(Boolean).join(' – '),
      ]),
    );
    const open = await this.sessions.ofLinks([...new Set(subjects.map(({ id }) => id))]);
    return open.flatMap((session) => {
      const { kind, subjectId } = session;
      const name = names.get(`${kind}/${subjectId}`);
      return kind === 'account' || name === undefined ? [] : [{ ...session, kind, name }];
    });
  }

  /** @throws DomainError NOT_FOUND also for a session of another conference */
  async end(
    by: ChangedBy & { conferenceId: string | null },
    conferenceId: string,
    id: string,
  ): Promise<void> {
    const { kind, subjectId } = await this.sessions.find(id);
    if (kind === 'account') throw new DomainError('NOT_FOUND');
    await this.assertOurs(conferenceId, kind, subjectId);
    await this.sessions.end(by, id);
  }

  private async assertOurs(conferenceId: string, kind: LinkKind, subjectId: string): Promise<void> {
    await this.conferences.assertBelongs(conferenceId, kind, subjectId).catch((error: unknown) => {
      throw error instanceof DomainError ? new DomainError('NOT_FOUND') : error;
    });
  }
}
