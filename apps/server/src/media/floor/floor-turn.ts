import { isCalledToFloor, type ConferenceState, type FloorState, type SourceKey } from '@diem-cau/shared';
import { DomainError } from '../../common/errors/domain-error';
import { floorStateAfter, isFloorStepDone, leaveFloor, type FloorStep } from '../rooms/floor';
import { followSource, prepare, type KeptStage } from '../rooms/stage';
import type { ActedBy } from './floor-caller';
import type { FloorEntity } from './floor.entity';
import type { FloorRequestEntity } from './floor-request.entity';

/** One thing that happened to a request, for the audit. */
export interface FloorDeed {
  request: FloorRequestEntity;
  what: FloorStep | 'request' | 'place' | 'set-minutes';
  before: FloorState | null;
  by: ActedBy;
}

/** The floor and the stage as one transaction sees and changes them, with what it has done so far. */
export class FloorTurn {
  readonly deeds: FloorDeed[] = [];
  readonly stageBefore: KeptStage;
  readonly backBefore: FloorEntity['back'];
  /** What everybody knows of the floor is no longer so. */
  isNews = false;

  constructor(
    public stage: KeptStage,
    readonly state: ConferenceState,
    readonly floor: FloorEntity,
    /** By their place. */
    readonly active: FloorRequestEntity[],
    private readonly now: Date,
  ) {
    this.stageBefore = stage;
    this.backBefore = floor.back;
  }

  get speaking(): FloorRequestEntity | null {
    return this.active.find(({ state }) => state === 'on-air') ?? null;
  }

  get waiting(): FloorRequestEntity[] {
    return this.active.filter(({ state }) => state !== 'on-air');
  }

  note(request: FloorRequestEntity, what: FloorDeed['what'], by: ActedBy, before: FloorState | null): void {
    request.actedAs = by.as;
    request.actedBy = by.name;
    request.revision += 1;
    if (request.state === 'on-air' || before === 'on-air') this.isNews = true;
    this.deeds.push({ request, what, before, by });
  }

  /**
   * Takes one step of one request; a step that was taken already changes nothing.
   *
   * @returns whether anything changed
   * @throws {DomainError} FLOOR_MOVED_ON
   */
  step(request: FloorRequestEntity, step: FloorStep, by: ActedBy): boolean {
    const { state: before } = request;
    const after = floorStateAfter(before, step);
    if (after === null && isFloorStepDone(before, step)) return false;
    if (after === null) throw new DomainError('FLOOR_MOVED_ON');
    if (after === before && step !== 'preview') return false;
    request.state = after;
    const isFinished = after === 'released' || after === 'withdrawn' || after === 'declined';
    request.finishedAt = isFinished ? this.now : null;
    if (step === 'take') request.takenAt = this.now;
    if (step !== 'decline') request.word = null;
    this.note(request, step, by, before);
    if (request.sourceKey.startsWith('viewer:') && !isCalledToFloor(after)) this.letGo(request.sourceKey);
    return true;
  }

  /**
   * A source that was declined or released may have asked again meanwhile: that request is the one to look at.
   *
   * @throws {DomainError} FLOOR_MOVED_ON
   */
  assertAlone(request: FloorRequestEntity): void {
    const another = this.active.find((each) => each !== request && each.sourceKey === request.sourceKey);
    if (another) throw new DomainError('FLOOR_MOVED_ON');
  }

  /** Whoever else stands where only one can stand goes back into the queue. */
  makeRoom(state: 'preview' | 'next', except: FloorRequestEntity, by: ActedBy): void {
    for (const other of this.active) {
      if (other !== except && other.state === state) this.step(other, 'hold-back', by);
    }
  }

  /** Whoever holds the floor leaves the stage, and what was there before comes back. */
  clearFloor(by: ActedBy, step: 'release' | 'return'): void {
    const { speaking, floor } = this;
    if (!speaking) return;
    const { sourceKey } = speaking;
    this.stage = leaveFloor(this.stage, sourceKey, floor.back);
    floor.back = null;
    this.step(speaking, step, by);
  }

  /** A viewer is a source only while called: wherever the desk has put them, their camera is closed. */
  private letGo(key: SourceKey): void {
    this.stage = followSource(this.stage, key, null);
    const { back } = this.floor;
    if (!back?.sources.some((source) => source.key === key)) return;
    this.floor.back = { ...back, sources: back.sources.filter((source) => source.key !== key) };
  }

  /** What the preview shows of this source alone is there for the floor only. */
  leavePreview({ sourceKey }: FloorRequestEntity): void {
    const { sources } = this.stage.preview;
    if (sources.length > 0 && sources.every(({ key }) => key === sourceKey)) {
      this.stage = prepare(this.stage, { layout: 'one', sources: [] });
    }
  }
}
