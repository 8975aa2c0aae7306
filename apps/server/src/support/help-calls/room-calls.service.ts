import { Injectable } from '@nestjs/common';
import type { CallForHelp, HelpCall, ReplyToHall } from '@diem-cau/shared';
import { DomainError } from '../../common/errors/domain-error';
import { Announcer } from '../../common/realtime/announcer';
import { audience } from '../../common/realtime/audience';
import type { Connection, RealtimeSocket } from '../../common/realtime/connection';
import { Clock } from '../../common/time/clock';
import type { ParticipationRow } from '../../conferences/conferences.repository';
import { ConferencesService } from '../../conferences/conferences.service';
import { Facts } from '../../database/facts';
import { stepOfReply } from './help-call-state';
import { toHelpCall } from './help-call-view';
import { HelpCallsRepository, type Said } from './help-calls.repository';
import { HelpCallsService } from './help-calls.service';
import { venueCallerOf } from './venue-caller';

/** What a venue does: it calls, and answers what the hall says. It has no way to name another venue. */
@Injectable()
export class RoomCallsService {
  constructor(
    private readonly repository: HelpCallsRepository,
    private readonly calls: HelpCallsService,
    private readonly conferences: ConferencesService,
    private readonly facts: Facts,
    private readonly announcer: Announcer,
    private readonly clock: Clock,
  ) {}

  async watch(socket: RealtimeSocket): Promise<{ call: HelpCall | null }> {
    const { connection } = socket.data;
    const { participationId } = venueCallerOf(connection);
    this.announcer.subscribe(socket, audience.venue(connection.conferenceId, participationId));
    const call = await this.repository.findCurrent(participationId);
    if (!call) return { call };
    const [{ venueName }, messages] = await Promise.all([
      this.venueOf(connection),
      this.repository.findMessages([call.id]),
    ]);
    return { call: toHelpCall(call, messages.get(call.id) ?? [], venueName) };
  }

  /** @throws DomainError BAD_INPUT, TOO_MANY_REQUESTS */
  async call(connection: Connection, commandId: string, { reason, text }: CallForHelp): Promise<HelpCall> {
    const { conferenceId, actor } = connection;
    const { participationId } = venueCallerOf(connection);
    if (reason === null && text === null) throw new DomainError('BAD_INPUT', {}, 'reason');
    // Read beforehand: a transaction that waits for a second connection could wait for itself when all are taken.
    const venue = await this.venueOf(connection);
    return this.facts.once(connection, commandId, async (tx) => {
      await this.repository.lockVenue(participationId, tx.manager);
      await this.calls.assertMaySay(participationId, tx);
      const said = this.saidBy(connection, venue, { reason, reply: null, text });
      const current = await this.repository.findCurrent(participationId, tx.manager);
      const call =
        current && current.state !== 'closed'
          ? current
          : this.repository.create({ conferenceId, participationId, openedAt: said.saidAt }, tx.manager);
      const { venueName } = venue;
      return this.calls.take(tx, call, { step: 'call', actor, accountName: null, said, venueName });
    });
  }

  /** @throws DomainError BAD_INPUT, HELP_CALL_NOT_FOUND, TOO_MANY_REQUESTS */
  async reply(connection: Connection, commandId: string, { reply, text }: ReplyToHall): Promise<HelpCall> {
    const { actor } = connection;
    const { participationId } = venueCallerOf(connection);
    if (reply === null && text === null) throw new DomainError('BAD_INPUT', {}, 'text');
    const venue = await this.venueOf(connection);
    return this.facts.once(connection, commandId, async (tx) => {
      await this.repository.lockVenue(participationId, tx.manager);
      await this.calls.assertMaySay(participationId, tx);
      const call = await this.repository.findCurrent(participationId, tx.manager);
      if (!call) throw new DomainError('HELP_CALL_NOT_FOUND');
      const said = this.saidBy(connection, venue, { reason: null, reply, text });
      const step = stepOfReply(reply);
      const { venueName } = venue;
      return this.calls.take(tx, call, { step, actor, accountName: null, said, venueName });
    });
  }

  private saidBy(
    connection: Connection,
    venue: ParticipationRow,
    words: Pick<Said, 'reason' | 'reply' | 'text'>,
  ): Said {
    const { voice } = venueCallerOf(connection);
    // A screen has nobody's name: anybody in the room presses.
    const name = { screen: null, coordinator: venue.coordinatorName, technician: venue.technicianName }[
      voice
    ];
    return { ...words, side: 'venue', voice, name, actor: connection.actor, saidAt: this.clock.now() };
  }

  private venueOf(connection: Connection): Promise<ParticipationRow> {
    const { participationId } = venueCallerOf(connection);
    return this.conferences.participation(connection.conferenceId, participationId);
  }
}
