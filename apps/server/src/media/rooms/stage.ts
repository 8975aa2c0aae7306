import { STAGE_LIMITS, type SourceKey, type StageSource, type StageState } from '@diem-cau/shared';
import { DomainError } from '../../common/errors/domain-error';

/** The holding picture, before anything was ever put on air. */
export const EMPTY_STAGE: StageState = { revision: 0, sources: [] };

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
