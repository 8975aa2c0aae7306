import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import type { BroadcastName, Broadcasts } from '@diem-cau/shared';
import type { DataSource, EntityManager } from 'typeorm';
import { Announcer } from '../common/realtime/announcer';
import type { Audience } from '../common/realtime/audience';
import type { Connection } from '../common/realtime/connection';
import type { Principal } from '../common/access/principal';
import { DomainError } from '../common/errors/domain-error';
import { Turns } from '../common/async/turns';

/** Broadcasts that carry their place in the conference's sequence of events. */
export type NumberedBroadcast = {
  [Name in BroadcastName]: Broadcasts[Name] extends { seq: number } ? Name : never;
}[BroadcastName];

export interface FactTransaction {
  manager: EntityManager;
  /** Stores the event with the fact when the work is done, and broadcasts it once both are committed. */
  announce<Name extends NumberedBroadcast>(
    audience: Audience | Audience[],
    name: Name,
    payload: Omit<Broadcasts[Name], 'seq'>,
  ): Promise<void>;
}

interface Told {
  audience: Audience | Audience[];
  name: NumberedBroadcast;
  payload: string;
  emit(seq: number): void;
}

type Work<T> = (tx: FactTransaction) => Promise<T>;

/** Those of whom there are hundreds and more, and who often do the same at the same moment. */
const CROWD: readonly Principal['kind'][] = ['screen', 'coordinator', 'technician', 'invitee', 'viewer'];

/** More at a time would take every connection to the database, from those too who run the event. */
const CROWD_AT_ONCE = 12;

/**
 * The one way to change what a conference is: fact, event and answer are committed together, and
 * only then announced and acknowledged.
 */
@Injectable()
export class Facts {
  private readonly crowd = new Turns(CROWD_AT_ONCE);

  constructor(
    @InjectDataSource() private readonly dataSource: DataSource,
    private readonly announcer: Announcer,
  ) {}

  /**
   * Does a command's work once. A repeat of (actor, commandId), even at the same moment, changes
   * nothing and gets the first answer.
   */
  once<T>(connection: Connection, commandId: string, work: Work<T>): Promise<T> {
    const answer = () => this.answer(connection, commandId, work);
    return CROWD.includes(connection.principal.kind) ? this.crowd.take(answer) : answer();
  }

  /** The same without a command: for changes that the server itself makes. */
  async run<T>(conferenceId: string | null, work: Work<T>): Promise<T> {
    const told: Told[] = [];
    const announce: FactTransaction['announce'] = (audience, name, payload) => {
      told.push({
        audience,
        name,
        payload: JSON.stringify(payload),
        emit: (seq) => {
          // TypeScript cannot see that adding `seq` back gives the broadcast's own payload.
          const whole = { seq, ...payload } as Broadcasts[typeof name];
          this.announcer.to(audience).emit(name, whole);
        },
      });
      return Promise.resolve();
    };
    const { result, seqs } = await this.dataSource.transaction(async (manager) => {
      const answer = await work({ manager, announce });
      return { result: answer, seqs: await this.number(conferenceId, told, manager) };
    });
    for (const [index, { emit }] of told.entries()) emit(seqs[index]!);
    return result;
  }

  private answer<T>(connection: Connection, commandId: string, work: Work<T>): Promise<T> {
    return this.run(connection.conferenceId, async (tx) => {
      const key = [connection.actor, commandId];
      const claimed: unknown[] = await tx.manager.query(
        'insert into command_answer (actor, command_id) values ($1, $2) on conflict do nothing returning actor',
        key,
      );
      if (claimed.length === 0) {
        const [first]: { answer: T }[] = await tx.manager.query(
          'select answer from command_answer where actor = $1 and command_id = $2',
          key,
        );
        if (!first) throw new DomainError('UNAVAILABLE');
        return first.answer;
      }
      const answer = await work(tx);
      await tx.manager.query('update command_answer set answer = $3 where actor = $1 and command_id = $2', [
        ...key,
        JSON.stringify(answer),
      ]);
      return answer;
    });
  }

  /**
   * Stores what is told, with its numbers. It comes last and at once: the lock of the conference's row, which gives numbers in the
   * order of commits, is all that hundreds of venues have in common.
   */
  private async number(
    conferenceId: string | null,
    told: readonly Told[],
    manager: EntityManager,
  ): Promise<number[]> {
    if (told.length === 0) return [];
    const numbered: { seq: string }[] = await manager.query(
      `with counted as (
         update conference set event_seq = event_seq + $2 where id = $1 returning event_seq - $2 as before)
       insert into conference_event (conference_id, seq, audience, name, payload)
       select $1, before + place, audience, name, payload::jsonb
         from counted, unnest($3::text[], $4::text[], $5::text[]) with ordinality as told(audience, name, payload, place)
       returning seq`,
      [
        conferenceId,
        told.length,
        told.map(({ audience }) => [audience].flat().join(' ')),
        told.map(({ name }) => name),
        told.map(({ payload }) => payload),
      ],
    );
    if (numbered.length === 0) throw new DomainError('CONFERENCE_UNKNOWN');
    return numbered.map(({ seq }) => Number(seq)).toSorted((one, other) => one - other);
  }
}
