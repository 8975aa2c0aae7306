import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import type { BroadcastName, Broadcasts } from '@diem-cau/shared';
import type { DataSource, EntityManager } from 'typeorm';
import { Announcer } from '../common/realtime/announcer';
import type { Audience } from '../common/realtime/audience';
import type { Connection } from '../common/realtime/connection';
import { DomainError } from '../common/errors/domain-error';

/** Broadcasts that carry their place in the conference's sequence of events. */
export type NumberedBroadcast = {
  [Name in BroadcastName]: Broadcasts[Name] extends { seq: number } ? Name : never;
}[BroadcastName];

export interface FactTransaction {
  manager: EntityManager;
  /** Stores the event with the fact, and broadcasts it once both are committed. */
  announce<Name extends NumberedBroadcast>(
    audience: Audience | Audience[],
    name: Name,
    payload: Omit<Broadcasts[Name], 'seq'>,
  ): Promise<void>;
}

type Work<T> = (tx: FactTransaction) => Promise<T>;

/**
 * The one way to change what a conference is: fact, event and answer are committed together, and
 * only then announced and acknowledged.
 */
@Injectable()
export class Facts {
  constructor(
    @InjectDataSource() private readonly dataSource: DataSource,
    private readonly announcer: Announcer,
  ) {}

  /**
   * Does a command's work once. A repeat of (actor, commandId), even at the same moment, changes
   * nothing and gets the first answer.
   */
  async once<T>(connection: Connection, commandId: string, work: Work<T>): Promise<T> {
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

  /** The same without a command: for changes that the server itself makes. */
  async run<T>(conferenceId: string | null, work: Work<T>): Promise<T> {
    const announcements: (() => void)[] = [];
    const result = await this.dataSource.transaction((manager) =>
      work({
        manager,
        announce: async (audience, name, payload) => {
          // The row's lock is held until the commit, so numbers are given in the order of commits.
          const [numbered]: { seq: string }[] = (
            await manager.query(
              'update conference set event_seq = event_seq + 1 where id = $1 returning event_seq as seq',
              [conferenceId],
            )
          )[0];
          if (!numbered) throw new DomainError('CONFERENCE_UNKNOWN');
          const seq = Number(numbered.seq);
          await manager.query(
            'insert into conference_event (conference_id, seq, audience, name, payload) values ($1, $2, $3, $4, $5)',
            [conferenceId, seq, [audience].flat().join(' '), name, JSON.stringify(payload)],
          );
          // TypeScript cannot see that adding `seq` back gives the broadcast's own payload.
          const whole = { seq, ...payload } as Broadcasts[typeof name];
          announcements.push(() => this.announcer.to(audience).emit(name, whole));
        },
      }),
    );
    for (const announceNow of announcements) announceNow();
    return result;
  }
}
