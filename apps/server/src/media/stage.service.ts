import { Injectable, type OnApplicationBootstrap } from '@nestjs/common';
import type {
  AuditAction,
  ConferenceState,
  LowerThird,
  PrepareScene,
  PreviewState,
  Shot,
  SourceKey,
  StageState,
} from '@diem-cau/shared';
import type { EntityManager } from 'typeorm';
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
  cut,
  followSource,
  mute,
  prepare,
  putOnAir,
  settleStage,
  showLowerThird,
  takeOffAir,
  type KeptStage,
} from './rooms/stage';
import { StageSources } from './stage-sources';
import { stageOf, StageRepository } from './stage.repository';
import { UnmuteAsks } from './unmute-asks';

/** While a conference is in one of these states there is something to show to somebody. In a pause nobody is on air. */
const OPEN: readonly ConferenceState[] = ['scheduled', 'rehearsal', 'live'];

/** @returns the same stage when nothing changes */
type Rule = (stage: KeptStage, state: ConferenceState) => KeptStage;

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
    private readonly sources: StageSources,
    private readonly conferences: ConferencesService,
    private readonly facts: Facts,
    private readonly audit: AuditService,
    private readonly rooms: MediaRooms,
    private readonly asks: UnmuteAsks,
    private readonly news: News,
  ) {}

  async onApplicationBootstrap(): Promise<void> {
    this.news.on('conferences:state-changed', ({ conferenceId }) => this.settle(conferenceId));
    this.news.on('conferences:speaker-changed', ({ conferenceId, speakerId }) =>
      this.followSpeaker(conferenceId, speakerId),
    );
    this.news.on('media:screen-share-ended', ({ conferenceId, sourceKey }) =>
      this.dropScreen(conferenceId, sourceKey),
    );
    // A server that was killed at the end or in a pause of a conference did not get round to it.
    for (const conferenceId of await this.repository.findUnsettled(OPEN)) await this.settle(conferenceId);
  }

  /** What is on air now, as committed. */
  current(conferenceId: string): Promise<StageState> {
    return this.repository.find(conferenceId);
  }

  /** What is on air and what is prepared, as committed. */
  both(conferenceId: string): Promise<{ stage: StageState; preview: PreviewState }> {
    return this.repository.findBoth(conferenceId);
  }

  /** @throws DomainError NOT_FOUND, VENUE_NOT_ACCEPTED, SOURCE_NOT_CONNECTED, NOT_SHARING_SCREEN, STATE_CONFLICT */
  async prepare(
    connection: Connection,
    commandId: string,
    { layout, shots }: PrepareScene,
  ): Promise<PreviewState> {
    const { conferenceId } = connection;
    const sources = await Promise.all(shots.map((shot) => this.sources.find(conferenceId, shot)));
    const after = await this.command(connection, commandId, { action: 'stage.prepare' }, (stage, state) => {
      assertOpen(state);
      const known = [...stage.preview.sources, ...stage.sources];
      shots.forEach((shot) => this.sources.assertThere(conferenceId, shot, known));
      return prepare(stage, { layout, sources });
    });
    return after.preview;
  }

  /** @throws DomainError CHANGED_MEANWHILE, PREVIEW_EMPTY, STATE_CONFLICT */
  async cut(connection: Connection, commandId: string, seenRevision: number): Promise<StageState> {
    return this.onAir(connection, commandId, { action: 'stage.cut' }, (stage, state) => {
      assertOpen(state);
      return cut(stage, seenRevision);
    });
  }

  /** @throws DomainError NOT_FOUND, VENUE_NOT_ACCEPTED, SOURCE_NOT_CONNECTED, NOT_SHARING_SCREEN, STAGE_FULL, STATE_CONFLICT */
  async putOnAir(connection: Connection, commandId: string, shot: Shot): Promise<StageState> {
    const { conferenceId } = connection;
    const source = await this.sources.find(conferenceId, shot);
    const record = { action: 'stage.put-on-air' as const, subject: subjectOf(shot.key) };
    return this.onAir(connection, commandId, record, (stage, state) => {
      assertOpen(state);
      this.sources.assertThere(conferenceId, shot, stage.sources);
      return putOnAir(stage, source);
    });
  }

  /** @throws DomainError STATE_CONFLICT */
  takeOffAir(connection: Connection, commandId: string, { key, picture }: Shot): Promise<StageState> {
    const record = { action: 'stage.take-off-air' as const, subject: subjectOf(key) };
    return this.onAir(connection, commandId, record, (stage) => takeOffAir(stage, key, picture));
  }

  /** @throws DomainError STATE_CONFLICT */
  clear(connection: Connection, commandId: string): Promise<StageState> {
    return this.onAir(connection, commandId, { action: 'stage.clear' }, clearStage);
  }

  /** @throws DomainError NOTHING_ON_AIR, STATE_CONFLICT */
  showLowerThird(
    connection: Connection,
    commandId: string,
    lowerThird: LowerThird | null,
  ): Promise<StageState> {
    const record = { action: 'stage.lower-third' as const };
    return this.onAir(connection, commandId, record, (stage) => showLowerThird(stage, lowerThird));
  }

  /** @throws DomainError SOURCE_NOT_ON_AIR, STATE_CONFLICT */
  mute(
    connection: Connection,
    commandId: string,
    key: SourceKey | null,
    muted: boolean,
  ): Promise<StageState> {
    const record = { action: 'stage.mute' as const, ...(key && { subject: subjectOf(key) }) };
    return this.onAir(connection, commandId, record, (stage) => {
      const after = mute(stage, key, muted);
      if (muted) this.asks.cancel(connection.conferenceId, after.muted);
      return after;
    });
  }

  /** A source that was asked opens its own sound, unless the hall has muted it anew by then. */
  async unmuteAsked(connection: Connection, commandId: string, key: SourceKey): Promise<void> {
    const record = { action: 'stage.mute' as const, subject: subjectOf(key) };
    await this.onAir(connection, commandId, record, (stage) => {
      const isAsked = this.asks.find(connection.conferenceId, key) === 'asked';
      return isAsked && stage.muted.includes(key) ? mute(stage, key, false) : stage;
    });
  }

  /**
   * When a conference is over or pauses, nobody stays on air: cameras and microphones are let go. It may have gone on again
   * by the time the news, or a repeat of the command, comes here.
   */
  private settle(conferenceId: string): Promise<void> {
    return this.react(conferenceId, { action: 'stage.settle' }, (stage, state) =>
      settleStage(stage, { open: OPEN.includes(state), paused: state === 'paused' }),
    );
  }

  /** Whoever handed over, was renamed or removed is not called by the former name while on air. */
  private async followSpeaker(conferenceId: string, speakerId: string): Promise<void> {
    const key: SourceKey = `speaker:${speakerId}`;
    const speaker = await this.sources.describeSpeaker(conferenceId, speakerId);
    await this.react(conferenceId, { action: 'stage.follow', subject: key }, (stage) =>
      followSource(stage, key, speaker),
    );
  }

  /** Whoever ends the sharing of a screen means it to be seen no more; a page that is lost does not. */
  private dropScreen(conferenceId: string, key: SourceKey): Promise<void> {
    return this.react(conferenceId, { action: 'stage.follow', subject: subjectOf(key) }, (stage) => {
      const { layout, sources } = stage.preview;
      const prepared = sources.filter((source) => source.key !== key || source.picture !== 'screen');
      return prepare(takeOffAir(stage, key, 'screen'), { layout, sources: prepared });
    });
  }

  private async react(conferenceId: string, record: Omit<Change, 'actor'>, rule: Rule): Promise<void> {
    const work = (tx: FactTransaction) => this.change(tx, conferenceId, { actor: 'system', ...record }, rule);
    this.show(conferenceId, await this.facts.run(conferenceId, work));
  }

  private async onAir(...change: Parameters<StageService['command']>): Promise<StageState> {
    return stageOf(await this.command(...change));
  }

  private async command(
    connection: Connection,
    commandId: string,
    record: Omit<Change, 'actor'>,
    rule: Rule,
  ): Promise<KeptStage> {
    const { conferenceId, actor } = connection;
    const untilTheEnd: Rule = (stage, state) => {
      if (!holdsIn(state, 'stage.operate')) throw new DomainError('STATE_CONFLICT', { state });
      return rule(stage, state);
    };
    const work = (tx: FactTransaction) => this.change(tx, conferenceId, { actor, ...record }, untilTheEnd);
    const committed = await this.facts.once(connection, commandId, work);
    this.show(conferenceId, committed);
    return committed;
  }

  /** The rooms follow what is committed. */
  show(conferenceId: string, stage: KeptStage): void {
    const room = this.rooms.find(conferenceId);
    room?.show(stageOf(stage));
    room?.showPreview(stage.preview);
  }

  /** The stage, which nobody else changes before the transaction ends, and then the conference, always in this order. */
  async lock(
    conferenceId: string,
    manager: EntityManager,
  ): Promise<{ stage: KeptStage; state: ConferenceState }> {
    const stage = await this.repository.findForChange(conferenceId, manager);
    return { stage, state: await this.conferences.stateForChange(conferenceId, manager) };
  }

  private async change(
    tx: FactTransaction,
    conferenceId: string,
    record: Change,
    rule: Rule,
  ): Promise<KeptStage> {
    const { stage, state } = await this.lock(conferenceId, tx.manager);
    return this.keep(tx, conferenceId, record, stage, rule(stage, state));
  }

  /**
   * Stores a locked stage, and tells about it.
   *
   * @param record null when whoever changes more with it keeps a record of their own
   */
  async keep(
    { manager, announce }: FactTransaction,
    conferenceId: string,
    record: Change | null,
    before: KeptStage,
    after: KeptStage,
  ): Promise<KeptStage> {
    if (after === before) return before;
    this.asks.cancel(
      conferenceId,
      after.muted.filter((key) => !before.muted.includes(key)),
    );
    await this.repository.save(conferenceId, after, manager);
    if (record) await this.audit.record({ conferenceId, ...record, before, after }, manager);
    if (after.revision !== before.revision) {
      await announce(audience.everyone(conferenceId), 'stage:changed', { stage: stageOf(after) });
    }
    if (after.preview !== before.preview) {
      await announce(audience.preview(conferenceId), 'stage:preview-changed', { preview: after.preview });
    }
    return after;
  }
}

function assertOpen(state: ConferenceState): void {
  if (!OPEN.includes(state)) throw new DomainError('STATE_CONFLICT', { state });
}

/** A venue on the stage is one that takes part, whose id its key holds. */
const subjectOf = (key: SourceKey) => key.replace(/^venue:/, 'participation:');
