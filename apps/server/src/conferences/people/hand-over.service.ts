import { Injectable } from '@nestjs/common';
import type { HandOver, HandOverKind, MadeLink, OwnPart } from '@diem-cau/shared';
import { Changes, type ChangeTransaction } from '../../audit/changes';
import type { HttpCaller } from '../../common/access/caller.decorator';
import type { LinkHolder, Principal } from '../../common/access/principal';
import { DomainError } from '../../common/errors/domain-error';
import { News } from '../../common/events/news';
import { LinksService } from '../../identity/links.service';
import { AgendaService } from '../agenda/agenda.service';
import { ConferencesService } from '../conferences.service';
import { PeopleRepository } from './people.repository';

/** Somebody else takes a part over: the name changes, the former one is out, the substitute gets a link. */
@Injectable()
export class HandOverService {
  constructor(
    private readonly repository: PeopleRepository,
    private readonly conferences: ConferencesService,
    private readonly agenda: AgendaService,
    private readonly links: LinksService,
    private readonly changes: Changes,
    private readonly news: News,
  ) {}

  /** @throws DomainError NOT_ALLOWED for another's part, NOT_FOUND, VENUE_NOT_INVITED, BAD_INPUT */
  async handOver(caller: HttpCaller, conferenceId: string, wanted: HandOver): Promise<MadeLink> {
    const { kind, subjectId, position } = wanted;
    if (!isOwnOrStaffs(caller.principal, kind, subjectId)) throw new DomainError('NOT_ALLOWED');
    if (isOfVenue(kind) && position !== null) throw new DomainError('BAD_INPUT', {}, 'position');
    const drawn = await this.links.draw(kind, subjectId, conferenceId);
    const ended = await this.changes.make(caller, 'people.hand-over', async (change) => {
      // The conference is locked first, always: announcing locks it as well.
      await this.conferences.stateForChange(conferenceId, change.manager);
      await this.rename(change, conferenceId, wanted);
      return this.links.replace(drawn, change.manager);
    });
    this.links.cutOff(ended);
    if (kind === 'speaker') {
      this.news.publish('conferences:speaker-changed', { conferenceId, speakerId: subjectId });
    }
    return drawn.made;
  }

  /** What the organisers wrote down of the one who asks. @throws DomainError NOT_FOUND for those without a link */
  async ownPart({ principal }: HttpCaller): Promise<OwnPart> {
    switch (principal.kind) {
      case 'speaker':
        return {
          kind: principal.kind,
          subjectId: principal.speakerId,
          name: principal.name,
          phone: null,
          venue: null,
        };
      case 'coordinator':
      case 'technician': {
        const { kind, participationId: subjectId, conferenceId } = principal;
        const venue = await this.repository.findOwnVenue(conferenceId, subjectId);
        if (!venue) throw new DomainError('NOT_FOUND');
        return { kind, subjectId, name: venue[`${kind}Name`], phone: venue[`${kind}Phone`], venue };
      }
      default:
        throw new DomainError('NOT_FOUND');
    }
  }

  private async rename(
    change: ChangeTransaction,
    conferenceId: string,
    { kind, subjectId, name, position, phone }: HandOver,
  ): Promise<void> {
    const { manager } = change;
    const subject = `${kind}:${subjectId}`;
    if (isOfVenue(kind)) {
      const former = await this.repository.findVenuePerson(conferenceId, kind, subjectId, manager);
      if (!former) throw new DomainError('VENUE_NOT_INVITED');
      await this.repository.saveVenuePerson(kind, subjectId, { name, phone }, manager);
      await change.record(subject, former, { name, phone });
      return;
    }
    const person = await this.repository.findForChange(conferenceId, kind, subjectId, manager);
    if (!person) throw new DomainError('NOT_FOUND');
    const former = { name: person.name, position: person.position, phone: person.phone };
    Object.assign(person, { name, position, phone, revision: person.revision + 1 });
    await this.repository.save(person, manager);
    await change.record(subject, former, { name, position, phone });
    if (kind === 'speaker') await this.agenda.announce(change, conferenceId);
  }
}

const isOfVenue = (kind: HandOverKind): kind is 'coordinator' | 'technician' =>
  kind === 'coordinator' || kind === 'technician';

/** Staff hand anybody's part over; who came by a link only the own, and who that is their link says. */
function isOwnOrStaffs(principal: Principal, kind: HandOverKind, subjectId: string): boolean {
  if (principal.kind === 'account') return true;
  return principal.kind === kind && subjectOf(principal) === subjectId;
}

function subjectOf(holder: LinkHolder): string {
  switch (holder.kind) {
    case 'speaker':
      return holder.speakerId;
    case 'chair':
      return holder.chairId;
    case 'coordinator':
    case 'technician':
      return holder.participationId;
    case 'invitee':
      return holder.invitationId;
  }
}
