import { STAGE_LIMITS, type SourceKey, type StageSource, type StageState } from '@diem-cau/shared';
import { DomainError } from '../../common/errors/domain-error';

/** The holding picture, before anything was ever put on air. */
export const EMPTY_STAGE: StageState = { revision: 0, sources: [] };

/** What the server keeps of a stage. */
export interface KeptStage extends StageState {
  /** Sources that a pause took off; they come back when the conference goes on. */
  held: StageSource[];
}

export function isOnAir(stage: StageState, key: SourceKey): boolean {
  return stage.sources.some((source) => source.key === key);
}

/**
 * Adds a source behind those that are on air.
 *
 * @returns the stage with its revision raised by one, or the very same stage when the source was on air
 * @throws {DomainError} STAGE_FULL when `STAGE_LIMITS.sources` are on air
 */
export function putOnAir(stage: StageState, source: StageSource): StageState {
  if (isOnAir(stage, source.key)) {
    return stage;
  }
  if (stage.sources.length >= STAGE_LIMITS.sources) {
    throw new DomainError('STAGE_FULL', { max: STAGE_LIMITS.sources });
  }
  return { revision: stage.revision + 1, sources: [...stage.sources, source] };
}

/** @returns the stage without the source, the others in their order; the same stage when it was not on air */
export function takeOffAir(stage: StageState, key: SourceKey): StageState {
  if (!isOnAir(stage, key)) {
    return stage;
  }
  return { revision: stage.revision + 1, sources: stage.sources.filter((source) => source.key !== key) };
}

/** @returns an empty stage; the same one when it was empty */
export function clearStage(stage: StageState): StageState {
  return stage.sources.length === 0 ? stage : { revision: stage.revision + 1, sources: [] };
}

/**
 * What is on air once the conference is in a state: nothing while it is paused or over. After a pause the sources come back
 * that were on air before it, in front of any that was put on air since.
 *
 * @param open somebody may be on air in this state
 * @returns the very same stage when it fits the state already
 */
export function settleStage(
  stage: KeptStage,
  { open, paused }: { open: boolean; paused: boolean },
): KeptStage {
  const { revision, sources, held } = stage;
  if (paused) return sources.length === 0 ? stage : { revision: revision + 1, sources: [], held: sources };
  if (open) {
    if (held.length === 0) return stage;
    const since = sources.filter(({ key }) => !held.some((source) => source.key === key));
    return { revision: revision + 1, sources: [...held, ...since].slice(0, STAGE_LIMITS.sources), held: [] };
  }
  return sources.length + held.length === 0 ? stage : { revision: revision + 1, sources: [], held: [] };
}

/**
 * The stage after a source got another name, or is there no more.
 *
 * @param source null when it is gone
 * @returns the very same stage when it shows the source so already, or not at all
 */
export function followSource(stage: KeptStage, key: SourceKey, source: StageSource | null): KeptStage {
  const follow = (sources: readonly StageSource[]): StageSource[] =>
    sources.flatMap((each) => (each.key === key ? (source ?? []) : each));
  const after = { sources: follow(stage.sources), held: follow(stage.held) };
  const { sources, held } = stage;
  if (JSON.stringify(after) === JSON.stringify({ sources, held })) return stage;
  return { revision: stage.revision + 1, ...after };
}
