import { Injectable } from '@nestjs/common';
import { isNoticeOn, type HallNotice, type SendNotice, type SentNotice } from '@diem-cau/shared';
import { AuditService } from '../../audit/audit.service';
import { DomainError } from '../../common/errors/domain-error';
import { Announcer } from '../../common/realtime/announcer';
import { audience, type Audience } from '../../common/realtime/audience';
import type { Connection, RealtimeSocket } from '../../common/realtime/connection';
import { Clock } from '../../common/time/clock';
import { ConferencesService } from '../../conferences/conferences.service';
import { Facts, type FactTransaction } from '../../database/facts';
import { OrgUnitsService } from '../../org-units/org-units.service';
import { venueCallerOf } from '../help-calls/venue-caller';
import { reachOf } from './notice-reach';
import { toHallNotice, toSentNotice } from './notice-views';
import type { NoticeEntity } from './notice.entity';
import { NoticesRepository } from './notices.repository';
import { SentNotices } from './sent-notices';

const MINUTE_MS = 60_000;

/** The hall's notices to the venues: sent, withdrawn, brought back, shown. */
@Injectable()
export class NoticesService {
  constructor(
    private readonly repository: NoticesRepository,
    private readonly sent: SentNotices,
    private readonly conferences: ConferencesService,
    private readonly orgUnits: OrgUnitsService,
    private readonly facts: Facts,
    private readonly audit: AuditService,
    private readonly announcer: Announcer,
    private readonly clock: Clock,
  ) {}

  /** A venue's screen, coordinator or technician; whoever joins late gets what is on. */
  async watch(socket: RealtimeSocket): Promise<HallNotice[]> {
    const { connection } = socket.data;
    const { participationId } = venueCallerOf(connection);
    const { conferenceId } = connection;
    this.announcer.subscribe(socket, audience.permitted(conferenceId, 'support.call'));
    this.announcer.subscribe(socket, audience.venue(conferenceId, participationId));
    const on = await this.repository.findOn(conferenceId, participationId, this.clock.now());
    return on.map(toHallNotice);
  }

  /** @throws DomainError BAD_INPUT, NOTICE_REACHES_NOBODY, NOT_ALLOWED */
  async send(connection: Connection, commandId: string, wanted: SendNotice): Promise<SentNotice> {
    const { conferenceId, actor, principal } = connection;
    if (principal.kind !== 'account') throw new DomainError('NOT_ALLOWED');
    const { text, urgency, minutes, toAll, unitIds, participationIds } = wanted;
    const isChosen = unitIds.length + participationIds.length > 0;
    if (toAll === isChosen) throw new DomainError('BAD_INPUT', {}, 'toAll');
    // Read beforehand: a transaction that waits for a second connection could wait for itself when all are taken.
    const reach = await this.reachOf(conferenceId, wanted);
    const withScreen = await this.sent.withScreen(conferenceId);
    return this.facts.once(connection, commandId, async (tx) => {
      if (reach?.length === 0) throw new DomainError('NOTICE_REACHES_NOBODY');
      const sentAt = this.clock.now();
      const notice = await this.repository.add(
        {
          conferenceId,
          text,
          urgency,
          unitIds,
          chosenIds: participationIds,
          participationIds: reach,
          sentAt,
          sentBy: actor,
          sentByName: principal.name,
          expiresAt: minutes === null ? null : new Date(sentAt.getTime() + minutes * MINUTE_MS),
          withdrawnAt: null,
          revision: 1,
        },
        tx.manager,
      );
      await this.audit.record(
        {
          actor,
          action: 'notice.send',
          conferenceId,
          subject: `notice:${notice.id}`,
          after: { text, urgency, minutes, toAll, unitIds, venues: reach?.length ?? withScreen.size },
        },
        tx.manager,
      );
      await this.announce(tx, notice);
      return toSentNotice(notice, withScreen, 0);
    });
  }

  /** @throws DomainError NOTICE_NOT_FOUND when there is none, or it is over anyway */
  async turn(
    connection: Connection,
    commandId: string,
    step: 'withdraw' | 'restore',
    noticeId: string,
  ): Promise<SentNotice> {
    const { conferenceId, actor } = connection;
    const withScreen = await this.sent.withScreen(conferenceId);
    const shown = (await this.repository.countShown([noticeId])).get(noticeId) ?? 0;
    return this.facts.once(connection, commandId, async (tx) => {
      const notice = await this.repository.findForChange(noticeId, conferenceId, tx.manager);
      const now = this.clock.now();
      if (!notice || !isNoticeOn({ ...toHallNotice(notice), withdrawnAt: null }, now.getTime())) {
        throw new DomainError('NOTICE_NOT_FOUND');
      }
      const withdrawnAt = step === 'withdraw' ? (notice.withdrawnAt ?? now) : null;
      if ((notice.withdrawnAt === null) !== (withdrawnAt === null)) {
        const before = { withdrawn: notice.withdrawnAt !== null };
        Object.assign(notice, { withdrawnAt, revision: notice.revision + 1 });
        await this.repository.save(notice, tx.manager);
        await this.audit.record(
          {
            actor,
            action: `notice.${step}`,
            conferenceId,
            subject: `notice:${noticeId}`,
            before,
            after: { withdrawn: withdrawnAt !== null },
          },
          tx.manager,
        );
        await this.announce(tx, notice);
      }
      return toSentNotice(notice, withScreen, shown);
    });
  }

  /** @throws DomainError NOT_ALLOWED, NOTICE_NOT_FOUND */
  async keepShown(
    connection: Connection,
    commandId: string,
    noticeId: string,
  ): Promise<{ noticeId: string }> {
    const { conferenceId } = connection;
    const { participationId, voice } = venueCallerOf(connection);
    // What a phone shows says nothing about the room's screen.
    if (voice !== 'screen') throw new DomainError('NOT_ALLOWED');
    const answer = await this.facts.once(connection, commandId, async ({ manager }) => {
      const shown = { noticeId, conferenceId, participationId, at: this.clock.now() };
      if (!(await this.repository.keepShown(shown, manager))) throw new DomainError('NOTICE_NOT_FOUND');
      return { noticeId };
    });
    this.sent.tellLater(conferenceId, noticeId);
    return answer;
  }

  private async reachOf(conferenceId: string, wanted: SendNotice): Promise<string[] | null> {
    if (wanted.toAll) return null;
    const venues = await this.conferences.participations(conferenceId);
    const tree = await this.orgUnits.treeOf(
      venues.map(({ hostUnitId }) => hostUnitId),
      await this.conferences.dayOf(conferenceId),
    );
    return reachOf(wanted, venues, tree);
  }

  /** One broadcast, however many venues it is for. */
  private async announce(tx: FactTransaction, notice: NoticeEntity): Promise<void> {
    const { id, conferenceId, participationIds } = notice;
    const to: Audience | Audience[] =
      participationIds?.map((participationId) => audience.venue(conferenceId, participationId)) ??
      audience.permitted(conferenceId, 'support.call');
    await tx.announce(to, 'notice:changed', { notice: toHallNotice(notice) });
    this.sent.tellLater(conferenceId, id);
  }
}
