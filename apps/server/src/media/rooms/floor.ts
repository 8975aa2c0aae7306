import {
  STAGE_LIMITS,
  type FloorState,
  type LowerThird,
  type Scene,
  type Shot,
  type SourceKey,
  type StageSource,
} from '@diem-cau/shared';
import { farSources, fitting, isSame, isSameLetters, show, takeOffAir, type KeptStage } from './stage';

/** What a source, the hall or the server does to a request for the floor. */
export type FloorStep =
  | 'queue'
  | 'decline'
  | 'withdraw'
  | 'preview'
  | 'call'
  | 'hold-back'
  | 'take'
  | 'release'
  | 'return'
  | 'resume';

/**
 * Steps forward may be left out: a chair who gives the floor at once has thereby queued and called. Who was told to get
 * ready is still told so while looked at in the preview.
 */
const AFTER: Record<FloorStep, Partial<Record<FloorState, FloorState>>> = {
  queue: { requested: 'queued', declined: 'queued' },
  decline: { requested: 'declined', queued: 'declined', preview: 'declined', next: 'declined' },
  withdraw: { requested: 'withdrawn', queued: 'withdrawn', preview: 'withdrawn', next: 'withdrawn' },
  preview: { requested: 'preview', queued: 'preview', preview: 'preview', next: 'next' },
  call: { requested: 'next', queued: 'next', preview: 'next', next: 'next' },
  'hold-back': { preview: 'queued', next: 'queued' },
  take: { requested: 'on-air', queued: 'on-air', preview: 'on-air', next: 'on-air' },
  release: { 'on-air': 'released' },
  return: { 'on-air': 'next' },
  resume: { released: 'on-air' },
};

/** @returns the state after the step, or null where the step is not possible */
export function floorStateAfter(state: FloorState, step: FloorStep): FloorState | null {
  return AFTER[step][state] ?? null;
}

/** Whether the step led here already: two people may press at the same moment. */
export const isFloorStepDone = (state: FloorState, step: FloorStep): boolean =>
  Object.values(AFTER[step]).includes(state);

/** A place between two that wait; null for the end it has no neighbour at. The first of all gets 1. */
export function placeBetween(before: number | null, after: number | null): number {
  if (before === null) return after === null ? 1 : after - 1;
  return after === null ? before + 1 : (before + after) / 2;
}

/** What was on air when a source took the floor, and what that did to it. */
export interface FloorBack extends Scene {
  lowerThird: LowerThird | null;
  muted: SourceKey[];
  /** What was put on air instead. */
  put: Shot[];
  /** Sources that were not muted before. */
  silenced: SourceKey[];
  letters: LowerThird;
}

/**
 * The source takes the picture; those of the hall stay beside it and keep their voices, because they answer. All other
 * venues and viewers fall silent. Where there is no place for all, the silent ones go first.
 *
 * @returns the stage, and what `takeFloorBack` needs to undo it
 */
export function giveFloor(
  stage: KeptStage,
  speaker: StageSource,
  letters: LowerThird,
): { stage: KeptStage; back: FloorBack } {
  const { layout, sources, lowerThird, muted } = stage;
  const far = farSources(stage).filter((key) => key !== speaker.key);
  const others = sources.filter((source) => !isSame(source, speaker));
  // Those that stand beside the speaker are seen in the order in which people listen: faces, screens, the silent.
  const beside = [
    ...others.filter(({ key, picture }) => !far.includes(key) && picture === 'camera'),
    ...others.filter(({ key, picture }) => !far.includes(key) && picture === 'screen'),
    ...others.filter(({ key }) => far.includes(key)),
  ].slice(0, STAGE_LIMITS.sources - 1);
  const put = [speaker, ...beside];
  const shown = show(stage, { layout: put.length === 1 ? 'one' : 'picture-in-picture', sources: put });
  const silenced = far.filter((key) => !muted.includes(key));
  const onAir = new Set(put.map(({ key }) => key));
  return {
    stage: {
      ...shown,
      lowerThird: letters,
      muted: [...new Set([...muted.filter((key) => key !== speaker.key), ...far])].filter((key) =>
        onAir.has(key),
      ),
    },
    back: { layout, sources, lowerThird, muted, put: put.map(toShot), silenced, letters },
  };
}

/**
 * What was there before comes back; what the desk has put on air, taken off or muted since stays as it made it.
 *
 * @param key whoever held the floor
 */
export function takeFloorBack(stage: KeptStage, key: SourceKey, back: FloorBack): KeptStage {
  const has = (shots: readonly Shot[], shot: Shot) => shots.some((each) => isSame(each, shot));
  const added = stage.sources.filter((source) => source.key !== key && !has(back.put, source));
  const removed = back.put.filter((shot) => shot.key !== key && !has(stage.sources, shot));
  // An empty stage is the red press, or a pause: the holding picture stays.
  const kept = stage.sources.length === 0 ? [] : back.sources.filter((source) => !has(removed, source));
  const sources = [...kept, ...added.filter((source) => !has(kept, source))].slice(0, STAGE_LIMITS.sources);
  const isAsBefore = added.length === 0 && removed.length === 0;
  const shown = show(stage, { layout: isAsBefore ? back.layout : fitting(sources), sources });
  const onAir = new Set(sources.map((source) => source.key));
  const comeBack = back.muted.filter((each) => each === key || !back.put.some((shot) => shot.key === each));
  return {
    ...shown,
    lowerThird:
      sources.length === 0
        ? null
        : isSameLetters(stage.lowerThird, back.letters)
          ? back.lowerThird
          : stage.lowerThird,
    muted: [
      ...new Set([
        ...stage.muted.filter((each) => each !== key && !back.silenced.includes(each)),
        ...comeBack,
      ]),
    ].filter((each) => onAir.has(each)),
  };
}

/**
 * Whoever held the floor leaves it, also what a pause keeps of the stage: after it they would be on air again.
 *
 * @param back null when nothing is known of what was there before
 */
export function leaveFloor(stage: KeptStage, key: SourceKey, back: FloorBack | null): KeptStage {
  const leave = (each: KeptStage) => (back ? takeFloorBack(each, key, back) : takeOffAir(each, key, null));
  const after = leave(stage);
  if (stage.held === null) return after;
  const { layout, sources, lowerThird, muted } = leave({ ...stage, ...stage.held });
  return { ...after, held: { layout, sources, lowerThird, muted } };
}

const toShot = ({ key, picture }: StageSource): Shot => ({ key, picture });
