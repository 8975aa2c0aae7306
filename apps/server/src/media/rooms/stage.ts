import {
  STAGE_LIMITS,
  type LowerThird,
  type PreviewState,
  type Scene,
  type Shot,
  type SourceKey,
  type StageLayout,
  type StageSource,
  type StageState,
} from '@diem-cau/shared';
import { DomainError } from '../../common/errors/domain-error';

const HOLDING: Scene = { layout: 'one', sources: [] };

/** The holding picture, before anything was ever put on air. */
export const EMPTY_STAGE: StageState = { revision: 0, ...HOLDING, lowerThird: null, muted: [] };
export const EMPTY_PREVIEW: PreviewState = { revision: 0, ...HOLDING };

/** What a pause took off, as everybody saw and heard it. */
export interface HeldScene extends Scene {
  lowerThird: LowerThird | null;
  muted: SourceKey[];
}

/** What the server keeps of a stage. */
export interface KeptStage extends StageState {
  /** It comes back when the conference goes on. */
  held: HeldScene | null;
  preview: PreviewState;
}

export function isOnAir({ sources }: Scene, key: SourceKey): boolean {
  return sources.some((source) => source.key === key);
}

export const isSame = (one: Shot, other: Shot): boolean =>
  one.key === other.key && one.picture === other.picture;
const shows = ({ sources }: Scene, shot: Shot): boolean => sources.some((source) => isSame(source, shot));

/** The arrangement that suits sources which nobody has arranged. */
export function fitting(sources: readonly StageSource[]): StageLayout {
  if (sources.length < 2) return 'one';
  if (sources.length > 2) return 'grid';
  return sources.some(({ picture }) => picture === 'screen') ? 'screen-and-speaker' : 'side-by-side';
}

/** A shared screen is the large one of two. */
const screensFirst = (sources: StageSource[]): StageSource[] =>
  fitting(sources) === 'screen-and-speaker'
    ? sources.toSorted((one, other) => Number(other.picture === 'screen') - Number(one.picture === 'screen'))
    : sources;

/** What is on air is another scene now; what no longer fits it goes with it. */
export function show(stage: KeptStage, { layout, sources }: Scene): KeptStage {
  const after = { layout, sources };
  return {
    ...stage,
    ...after,
    revision: stage.revision + 1,
    lowerThird: sources.length === 0 ? null : stage.lowerThird,
    muted: stage.muted.filter((key) => isOnAir(after, key)),
  };
}

/**
 * Adds a picture behind those that are on air, and arranges them.
 *
 * @returns the stage with its revision raised by one, or the very same stage when the picture was on air
 * @throws {DomainError} STAGE_FULL when `STAGE_LIMITS.sources` are on air
 */
export function putOnAir(stage: KeptStage, source: StageSource): KeptStage {
  if (shows(stage, source)) return stage;
  if (stage.sources.length >= STAGE_LIMITS.sources) {
    throw new DomainError('STAGE_FULL', { max: STAGE_LIMITS.sources });
  }
  const sources = screensFirst([...stage.sources, source]);
  return show(stage, { layout: fitting(sources), sources });
}

/**
 * @param picture only this one; null for all that the source shows
 * @returns the stage without it, the others in their order; the same stage when it was not on air
 */
export function takeOffAir(stage: KeptStage, key: SourceKey, picture: Shot['picture'] | null): KeptStage {
  const sources = stage.sources.filter(
    (source) => source.key !== key || (picture !== null && source.picture !== picture),
  );
  return sources.length === stage.sources.length ? stage : show(stage, { layout: fitting(sources), sources });
}

/** @returns an empty stage; the same one when it was empty */
export function clearStage(stage: KeptStage): KeptStage {
  return stage.sources.length === 0 ? stage : show(stage, HOLDING);
}

/** @returns the stage with another scene prepared; the same one when that is prepared already */
export function prepare(stage: KeptStage, { layout, sources }: Scene): KeptStage {
  const { preview } = stage;
  if (sameScene(preview, { layout, sources })) return stage;
  return { ...stage, preview: { revision: preview.revision + 1, layout, sources } };
}

/**
 * What is prepared goes on air, and what was on air is prepared.
 *
 * @throws {DomainError} PREVIEW_EMPTY, or CHANGED_MEANWHILE when the preview is not the one that was seen
 */
export function cut(stage: KeptStage, seenRevision: number): KeptStage {
  const { preview, layout, sources } = stage;
  if (preview.revision !== seenRevision) throw new DomainError('CHANGED_MEANWHILE');
  if (preview.sources.length === 0) throw new DomainError('PREVIEW_EMPTY');
  return { ...show(stage, preview), preview: { revision: preview.revision + 1, layout, sources } };
}

/** @returns the stage with these letters, or none; on the holding picture there are none */
export function showLowerThird(stage: KeptStage, lowerThird: LowerThird | null): KeptStage {
  if (lowerThird !== null && stage.sources.length === 0) throw new DomainError('NOTHING_ON_AIR');
  if (isSameLetters(stage.lowerThird, lowerThird)) return stage;
  return { ...stage, revision: stage.revision + 1, lowerThird };
}

/**
 * @param key null for every source on air but the hall's, whose lecturers and chair go on speaking
 * @throws {DomainError} SOURCE_NOT_ON_AIR for a source that is not on air
 */
export function mute(stage: KeptStage, key: SourceKey | null, muted: boolean): KeptStage {
  if (key !== null && !isOnAir(stage, key)) throw new DomainError('SOURCE_NOT_ON_AIR');
  const meant = new Set(key === null ? farSources(stage) : [key]);
  const rest = stage.muted.filter((each) => !meant.has(each));
  const after = muted ? [...rest, ...meant] : rest;
  if (after.length === stage.muted.length && after.every((each) => stage.muted.includes(each))) return stage;
  return { ...stage, revision: stage.revision + 1, muted: after };
}

/** Sources on air that are not in the hall. */
export const farSources = ({ sources }: Scene): SourceKey[] => [
  ...new Set(sources.map(({ key }) => key).filter((key) => /^(venue|viewer):/.test(key))),
];

/**
 * What is on air once the conference is in a state: nothing while it is paused or over. After a pause the scene comes back
 * that was on air before it, with whatever was put on air since behind it.
 *
 * @param open somebody may be on air in this state
 * @returns the very same stage when it fits the state already
 */
export function settleStage(
  stage: KeptStage,
  { open, paused }: { open: boolean; paused: boolean },
): KeptStage {
  const { layout, sources, lowerThird, muted, held } = stage;
  if (paused) {
    return sources.length === 0
      ? stage
      : { ...show(stage, HOLDING), held: { layout, sources, lowerThird, muted } };
  }
  if (!open) return sources.length === 0 && held === null ? stage : { ...show(stage, HOLDING), held: null };
  if (held === null) return stage;
  const since = sources.filter((source) => !shows(held, source));
  const both = [...held.sources, ...since].slice(0, STAGE_LIMITS.sources);
  const after = { layout: since.length === 0 ? held.layout : fitting(both), sources: both };
  return {
    ...show(stage, after),
    lowerThird: both.length === 0 ? null : (lowerThird ?? held.lowerThird),
    muted: [...new Set([...muted, ...held.muted])].filter((key) => isOnAir(after, key)),
    held: null,
  };
}

/**
 * The stage after a source got another name, or is there no more.
 *
 * @param named null when it is gone
 * @returns the very same stage when it shows the source so already, or not at all
 */
export function followSource(
  stage: KeptStage,
  key: SourceKey,
  named: Pick<StageSource, 'name' | 'caption'> | null,
): KeptStage {
  const follow = <Part extends Scene>(scene: Part): Part => ({
    ...scene,
    sources: scene.sources.flatMap((each) =>
      each.key !== key ? each : named === null ? [] : { ...each, name: named.name, caption: named.caption },
    ),
  });
  const held = stage.held && follow(stage.held);
  const onAir = follow(stage);
  const prepared = follow(stage.preview);
  const changed = {
    onAir: !sameScene(onAir, stage),
    prepared: !sameScene(prepared, stage.preview),
    held: JSON.stringify(held) !== JSON.stringify(stage.held),
  };
  if (!changed.onAir && !changed.prepared && !changed.held) return stage;
  return {
    ...(changed.onAir || changed.held ? show(stage, onAir) : stage),
    held,
    preview: changed.prepared ? { ...prepared, revision: prepared.revision + 1 } : stage.preview,
  };
}

/** The database keeps no order of fields. */
const LETTERS = ['name', 'position', 'topic'];
const SOURCE = ['key', 'picture', 'name', 'caption'];

export const isSameLetters = (one: LowerThird | null, other: LowerThird | null): boolean =>
  JSON.stringify(one, LETTERS) === JSON.stringify(other, LETTERS);

const sameScene = (one: Scene, other: Scene): boolean =>
  one.layout === other.layout &&
  JSON.stringify(one.sources, SOURCE) === JSON.stringify(other.sources, SOURCE);
