import { Injectable } from '@nestjs/common';
import { SUPPORT_LIMITS, type HelpCall, type VenueOnBoard } from '@diem-cau/shared';
import { AuditService } from '../../audit/audit.service';
import { DomainError } from '../../common/errors/domain-error';
import { audience } from '../../common/realtime/audience';
import { Clock } from '../../common/time/clock';
import type { FactTransaction } from '../../database/facts';
import { stateAfter, takes, type HelpStep } from './help-call-state';
import { toHelpCall } from './help-call-view';
import type { HelpCallEntity } from './help-call.entity';
import { HelpCallsRepository, type Said } from './help-calls.repository';

export interface StepOfCall {
  step: HelpStep;
  actor: string;
  /** The account that takes the call by the step. */
  accountName: string | null;
  said: Said | null;
  venueName: string;
}

export type UnfinishedCall = NonNullable<VenueOnBoard['help']>;

const MINUTE_MS = 60_000;

/** What happens to one call, whoever does it: its state, what is said, the audit, and who is told. */
@Injectable()
export class HelpCallsService {
  constructor(
    private readonly repository: HelpCallsRepository,
    private readonly audit: AuditService,
    private readonly clock: Clock,
  ) {}

  /**
   * Takes a step of a call whose venue is locked.
   *
   * @throws DomainError STATE_CONFLICT
   */
  async take(
    tx: FactTransaction,
    call: HelpCallEntity,
    { step, actor, accountName, said, venueName }: StepOfCall,
  ): Promise<HelpCall> {
    const { conferenceId, participationId, revision, state: former } = call;
    const state = stateAfter(former, step);
    if (!state) throw new DomainError('STATE_CONFLICT', { state: former });
    call.state = state;
    call.closedAt = state === 'closed' ? (call.closedAt ?? this.clock.now()) : null;
    if (takes(step)) call.answeringBy = accountName;
    call.revision += 1;
    const saved = await this.repository.save(call, tx.manager);
    // Each revision says at most one thing, so it gives what is said its place.
    if (said) await this.repository.say(saved.id, saved.revision, said, tx.manager);
    const messages = (await this.repository.findMessages([saved.id], tx.manager)).get(saved.id) ?? [];
    const view = toHelpCall(saved, messages, venueName);
    await this.audit.record(
      {
        actor,
        action: actionOf(step),
        conferenceId,
        subject: `participation:${participationId}`,
        ...(revision > 0 && { before: { state: former } }),
        after: { state, ...(said && { reason: said.reason, reply: said.reply, text: said.text }) },
      },
      tx.manager,
    );
    await tx.announce(audience.venue(conferenceId, participationId), 'support:call-changed', { call: view });
    await tx.announce(audience.permitted(conferenceId, 'support.answer'), 'support:desk-changed', {
      call: view,
    });
    return view;
  }

  /** Calls that are not closed, by participation. */
  async unfinished(conferenceId: string): Promise<Map<string, UnfinishedCall>> {
    const calls = await this.repository.findUnfinished(conferenceId);
    return new Map(
      calls.flatMap(({ participationId, state, openedAt }) =>
        state === 'closed' ? [] : [[participationId, { state, since: openedAt.toISOString() }]],
      ),
    );
  }

  /** @throws DomainError TOO_MANY_REQUESTS when a venue has said too much within a minute */
  async assertMaySay(participationId: string, { manager }: FactTransaction): Promise<void> {
    const since = new Date(this.clock.now().getTime() - MINUTE_MS);
    if (
      (await this.repository.countSaid(participationId, since, manager)) >= SUPPORT_LIMITS.messagesPerMinute
    ) {
      throw new DomainError('TOO_MANY_REQUESTS', { seconds: MINUTE_MS / 1000 });
    }
  }
}

const actionOf = (step: HelpStep) => (step === 'solve' ? 'support.reply' : (`support.${step}` as const));
