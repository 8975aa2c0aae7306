import { Injectable } from '@nestjs/common';
import type { HandOverKind, MadeLinks } from '@diem-cau/shared';
import { Changes, type ChangedBy } from '../../audit/changes';
import { DomainError } from '../../common/errors/domain-error';
import { LinksService } from '../../identity/links.service';
import { PeopleRepository } from './people.repository';

/** Personal links to a conference: made, counted and ended for those who have a part in it, and for nobody else. */
@Injectable()
export class PersonalLinksOfConference {
  constructor(
    private readonly repository: PeopleRepository,
    private readonly links: LinksService,
    private readonly changes: Changes,
  ) {}

  /**
   * Makes a link for each of them; former ones stop working at once, with every session they opened.
   *
   * @param subjectIds speakers, chairs or participations, as the kind says
   * @throws DomainError NOT_FOUND, VENUE_NOT_INVITED when one is not this conference's
   */
  async make(
    by: ChangedBy,
    conferenceId: string,
    kind: HandOverKind,
    subjectIds: readonly string[],
  ): Promise<MadeLinks> {
    const ids = [...new Set(subjectIds)];
    await this.assertOwn(conferenceId, kind, ids);
    const drawn = await Promise.all(ids.map((id) => this.links.draw(kind, id, conferenceId)));
    const ended = await this.changes.make(by, 'link.make', async (change) => {
      for (const { subjectId } of drawn) await change.record(`${kind}:${subjectId}`, null, { kind });
      return this.links.replaceAll(drawn, change.manager);
    });
    this.links.cutOff(ended);
    return drawn.map(({ subjectId, made }) => ({ subjectId, link: made }));
  }

  /** @throws DomainError NOT_FOUND, VENUE_NOT_INVITED when the subject is not this conference's */
  async revoke(by: ChangedBy, conferenceId: string, kind: HandOverKind, subjectId: string): Promise<void> {
    await this.assertOwn(conferenceId, kind, [subjectId]);
    const ended = await this.changes.make(by, 'link.revoke', async (change) => {
      await change.record(`${kind}:${subjectId}`, { kind }, null);
      return this.links.end(kind, subjectId, change.manager);
    });
    this.links.cutOff(ended);
  }

  private async assertOwn(conferenceId: string, kind: HandOverKind, ids: string[]): Promise<void> {
    if ((await this.repository.countSubjects(conferenceId, kind, ids)) === ids.length) return;
    const ofVenue = kind === 'coordinator' || kind === 'technician';
    throw new DomainError(ofVenue ? 'VENUE_NOT_INVITED' : 'NOT_FOUND');
  }
}
