import { Injectable } from '@nestjs/common';
import {
  PEOPLE_LIMITS,
  type AddPerson,
  type ConferencePeople,
  type ConferencePerson,
  type EditPerson,
  type LinkStatus,
  type OrderPeople,
  type PersonKind,
} from '@diem-cau/shared';
import { Changes, type ChangedBy, type ChangeTransaction } from '../../audit/changes';
import { DomainError } from '../../common/errors/domain-error';
import { News } from '../../common/events/news';
import { Clock } from '../../common/time/clock';
import { LinksService } from '../../identity/links.service';
import { AgendaService } from '../agenda/agenda.service';
import { ConferencesService } from '../conferences.service';
import { PeopleRepository, type PersonEntity } from './people.repository';

/** Lecturers and chairs, as the organisers list them. */
@Injectable()
export class PeopleService {
  constructor(
    private readonly repository: PeopleRepository,
    private readonly conferences: ConferencesService,
    private readonly agenda: AgendaService,
    private readonly links: LinksService,
    private readonly changes: Changes,
    private readonly news: News,
    private readonly clock: Clock,
  ) {}

  async list(conferenceId: string): Promise<ConferencePeople> {
    const topics = await this.repository.findTopics(conferenceId);
    const listed = async (kind: PersonKind) => {
      const people = await this.repository.findPeople(conferenceId, kind);
      const links = await this.links.statuses(
        kind,
        people.map(({ id }) => id),
      );
      return people.map((person) =>
        toPerson(kind, person, topics.get(person.id) ?? [], links.get(person.id) ?? null),
      );
    };
    return { speakers: await listed('speaker'), chairs: await listed('chair') };
  }

  /** @throws DomainError TOO_MANY_PEOPLE */
  add(by: ChangedBy, conferenceId: string, { kind, ...person }: AddPerson): Promise<ConferencePerson> {
    return this.changes.make(by, 'people.add', async (change) => {
      // Locks the conference, so that two who add at once are counted one after the other.
      await this.conferences.stateForChange(conferenceId, change.manager);
      if ((await this.repository.countPeople(conferenceId, kind, change.manager)) >= PEOPLE_LIMITS.people) {
        throw new DomainError('TOO_MANY_PEOPLE', { max: PEOPLE_LIMITS.people });
      }
      const added = await this.repository.add(kind, { conferenceId, ...person }, change.manager);
      await change.record(`${kind}:${added.id}`, null, person);
      return toPerson(kind, added, [], null);
    });
  }

  /** @throws DomainError NOT_FOUND, CHANGED_MEANWHILE */
  async edit(
    by: ChangedBy,
    conferenceId: string,
    kind: PersonKind,
    id: string,
    { revision, ...wanted }: EditPerson,
  ): Promise<void> {
    await this.changes.make(by, 'people.edit', async (change) => {
      const person = await this.found(conferenceId, kind, id, change);
      if (person.revision !== revision) throw new DomainError('CHANGED_MEANWHILE');
      const { name, position, phone } = person;
      Object.assign(person, wanted, { revision: revision + 1 });
      await this.repository.save(person, change.manager);
      await change.record(`${kind}:${id}`, { name, position, phone }, wanted);
      if (kind === 'speaker') await this.agenda.announce(change, conferenceId);
    });
    this.tell(conferenceId, kind, id);
  }

  /** Takes the person off the list and out of the agenda; their link and sessions end. @throws DomainError NOT_FOUND */
  async remove(by: ChangedBy, conferenceId: string, kind: PersonKind, id: string): Promise<void> {
    const ended = await this.changes.make(by, 'people.remove', async (change) => {
      const person = await this.found(conferenceId, kind, id, change);
      const { name, position, phone } = person;
      person.removedAt = this.clock.now();
      await this.repository.save(person, change.manager);
      await change.record(`${kind}:${id}`, { name, position, phone }, null);
      if (kind === 'speaker') await this.agenda.announce(change, conferenceId);
      return this.links.end(kind, id, change.manager);
    });
    this.links.cutOff(ended);
    this.tell(conferenceId, kind, id);
  }

  /** @throws DomainError CHANGED_MEANWHILE when the list has other people meanwhile */
  order(by: ChangedBy, conferenceId: string, { kind, ids }: OrderPeople): Promise<void> {
    return this.changes.make(by, 'people.order', async (change) => {
      await this.conferences.stateForChange(conferenceId, change.manager);
      const before = await this.repository.findPeople(conferenceId, kind, change.manager);
      const names = new Map(before.map(({ id, name }) => [id, name]));
      if (ids.length !== names.size || !ids.every((id) => names.has(id))) {
        throw new DomainError('CHANGED_MEANWHILE');
      }
      await this.repository.order(conferenceId, kind, ids, change.manager);
      await change.record(
        `conference:${conferenceId}`,
        { order: before.map(({ name }) => name) },
        { order: ids.map((id) => names.get(id)) },
      );
    });
  }

  private tell(conferenceId: string, kind: PersonKind, id: string): void {
    if (kind === 'speaker') this.news.publish('conferences:speaker-changed', { conferenceId, speakerId: id });
  }

  private async found(
    conferenceId: string,
    kind: PersonKind,
    id: string,
    { manager }: ChangeTransaction,
  ): Promise<PersonEntity> {
    // The conference is locked first, always: announcing locks it as well.
    await this.conferences.stateForChange(conferenceId, manager);
    const person = await this.repository.findForChange(conferenceId, kind, id, manager);
    if (!person) throw new DomainError('NOT_FOUND');
    return person;
  }
}

function toPerson(
  kind: PersonKind,
  { id, name, position, phone, revision }: PersonEntity,
  topics: string[],
  link: LinkStatus | null,
): ConferencePerson {
  return { id, kind, name, position, phone, revision, topics, link };
}
