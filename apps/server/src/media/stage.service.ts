import { Injectable, type OnApplicationBootstrap } from '@nestjs/common';
import type { AuditAction, ConferenceState, SourceKey, StageSource, StageState } from '@diem-cau/shared';
import { AuditService } from '../audit/audit.service';
import { DomainError } from '../common/errors/domain-error';
import { News } from '../common/events/news';
import { audience } from '../common/realtime/audience';
import type { Connection } from '../common/realtime/connection';
import { ConferencesService } from '../conferences/conferences.service';
import { Facts, type FactTransaction } from '../database/facts';
import { holdsIn } from '../identity/permissions';
import { MediaRooms } from './media-rooms';
import {
  clearStage,
  followSource,
  isOnAir,
  putOnAir,
  settleStage,
  takeOffAir,
  type KeptStage,
} from './rooms/stage';
import { StageRepository } from './stage.repository';

/** While a conference is in one of these states there is something to show to somebody. In a pause nobody is on air. */
const OPEN: readonly ConferenceState[] = ['scheduled', 'rehearsal', 'live'];

/** A source, and whether it takes part: a venue does once a unit that sits there has accepted. */
type Described = Omit<StageSource, 'key'> & { admitted: boolean };

/** @returns the same stage when nothing changes; sources that are held stay held unless it says otherwise */
type Rule = (stage: KeptStage, state: ConferenceState) => StageState | KeptStage;

interface Change {
  actor: string;
  action: AuditAction;
  subject?: string;
}

/** What is on air: a row, changed one command at a time, and shown by the rooms once it is committed. */
@Injectable()
export class StageService implements OnApplicationBootstrap {
  constructor(
    private readonly repository: StageRepository,
    private readonly conferences: ConferencesService,
    private readonly facts: Facts,
    private readonly audit: AuditService,
    private readonly rooms: MediaRooms,
    private readonly news: News,
  ) {}

  async onApplicationBootstrap(): Promise<void> {
    this.news.on('conferences:state-changed', ({ conferenceId }) => this.settle(conferenceId));
    this.news.on('conferences:speaker-changed', ({ conferenceId, speakerId }) =>
      this.followSpeaker(conferenceId, speakerId),
    );
    // A server that was killed at the end or in a pause of a conference did not get round to it.
    for (const conferenceId of await this.repository.findUnsettled(OPEN)) await this.settle(conferenceId);
  }

  /** What is on air now, as committed. */
  current(conferenceId: string): Promise<StageState> {
    return this.repository.find(conferenceId);
  }

  /** @throws DomainError NOT_FOUND, VENUE_NOT_ACCEPTED, SOURCE_NOT_CONNECTED, STAGE_FULL, STATE_CONFLICT */
  async putOnAir(connection: Connection, commandId: string, key: SourceKey): Promise<StageState> {
    const { conferenceId } = connection;
    const { admitted, ...source } = await this.describe(conferenceId, key);
    return this.command(
      connection,
      commandId,
      { action: 'stage.put-on-air', subject: subjectOf(key) },
      (stage, state) => {
        if (!OPEN.includes(state)) throw new DomainError('STATE_CONFLICT', { state });
        if (!admitted) throw new DomainError('VENUE_NOT_ACCEPTED');
        if (!isOnAir(stage, key) && !this.rooms.connectedSources(conferenceId).has(key)) {
          throw new DomainError('SOURCE_NOT_CONNECTED');
        }
        return putOnAir(stage, { key, ...source });
      },
    );
  }

  /** @throws DomainError STATE_CONFLICT */
  takeOffAir(connection: Connection, commandId: string, key: SourceKey): Promise<StageState> {
    const record = { action: 'stage.take-off-air' as const, subject: subjectOf(key) };
    return this.command(connection, commandId, record, (stage) => takeOffAir(stage, key));
  }

  /** @throws DomainError STATE_CONFLICT */
  clear(connection: Connection, commandId: string): Promise<StageState> {
    return this.command(connection, commandId, { action: 'stage.clear' }, clearStage);
  }

  /**
   * When a conference is over or pauses, nobody stays on air: cameras and microphones are let go. It may have gone on again
   * by the time the news, or a repeat of the command, comes here.
   */
  private async settle(conferenceId: string): Promise<void> {
    const change: Change = { actor: 'system', action: 'stage.settle' };
    const rule: Rule = (stage, state) =>
      settleStage(stage, { open: OPEN.includes(state), paused: state === 'paused' });
    const work = (tx: FactTransaction) => this.change(tx, conferenceId, change, rule);
    const stage = await this.facts.run(conferenceId, work);
    this.rooms.find(conferenceId)?.show(stage);
  }

  /** Whoever handed over, was renamed or removed is not called by the former name while on air. */
  private async followSpeaker(conferenceId: string, speakerId: string): Promise<void> {
    const key: SourceKey = `speaker:${speakerId}`;
    const speaker = await this.describeSpeaker(conferenceId, speakerId);
    const source = speaker && { key, name: speaker.name, caption: speaker.caption };
    const change: Change = { actor: 'system', action: 'stage.follow', subject: key };
    const work = (tx: FactTransaction) =>
      this.change(tx, conferenceId, change, (stage) => followSource(stage, key, source));
    const stage = await this.facts.run(conferenceId, work);
    this.rooms.find(conferenceId)?.show(stage);
  }

  private async command(
    connection: Connection,
    commandId: string,
    record: Omit<Change, 'actor'>,
    rule: Rule,
  ): Promise<StageState> {
    const { conferenceId, actor } = connection;
    const untilTheEnd: Rule = (stage, state) => {
      if (!holdsIn(state, 'stage.operate')) throw new DomainError('STATE_CONFLICT', { state });
      return rule(stage, state);
    };
    const work = (tx: FactTransaction) => this.change(tx, conferenceId, { actor, ...record }, untilTheEnd);
    const committed = await this.facts.once(connection, commandId, work);
    this.rooms.find(conferenceId)?.show(committed);
    return committed;
  }

  private async change(
    { manager, announce }: FactTransaction,
    conferenceId: string,
    record: Change,
    rule: Rule,
  ): Promise<StageState> {
    const before = await this.repository.findForChange(conferenceId, manager);
    // The stage is locked first, always: announcing locks the conference as well.
    const changed = rule(before, await this.conferences.stateForChange(conferenceId, manager));
    const { held, ...stage } = { ...before, ...changed };
    if (changed !== before) {
      await this.repository.save(conferenceId, { ...stage, held }, manager);
      await this.audit.record({ conferenceId, ...record, before, after: { ...stage, held } }, manager);
      await announce(audience.everyone(conferenceId), 'stage:changed', { stage });
    }
    return stage;
  }

  private async describe(conferenceId: string, key: SourceKey): Promise<Described> {
    const id = key.slice(key.indexOf(':') + 1);
    const source = key.startsWith('speaker:')
      ? await this.describeSpeaker(conferenceId, id)
      : await this.describeVenue(conferenceId, id);
    if (!source) {
      throw new DomainError('NOT_FOUND');
    }
    return source;
  }

  private async describeSpeaker(conferenceId: string, id: string): Promise<Described | null> {
    const speaker = (await this.conferences.speakers(conferenceId)).find((each) => each.id === id);
    return speaker ? { name: speaker.name, caption: speaker.position, admitted: true } : null;
  }

  private async describeVenue(conferenceId: string, id: string): Promise<Described | null> {
    const participation = (await this.conferences.participations(conferenceId)).find(
      (each) => each.id === id,
    );
    return participation
      ? { name: participation.venueName, caption: null, admitted: participation.accepted }
      : null;
  }
}

/** A venue on the stage is one that takes part, whose id its key holds. */
const subjectOf = (key: SourceKey) => key.replace(/^venue:/, 'participation:');
