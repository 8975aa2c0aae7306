import { STAGE_LIMITS, type SourceKey, type StageSource } from '@diem-cau/shared';
import { clearStage, EMPTY_STAGE, followSource, isOnAir, putOnAir, settleStage, takeOffAir } from './stage';

const source = (key: SourceKey): StageSource => ({ key, name: key, caption: null });
const lecturer = source('speaker:1');
const venue = source('venue:1');

describe('stage', () => {
  it('puts sources on air in the order in which they came, a revision each', () => {
    const stage = putOnAir(putOnAir(EMPTY_STAGE, lecturer), venue);
    expect(stage).toEqual({ revision: 2, sources: [lecturer, venue] });
  });

  it('keeps its revision when the source is on air already', () => {
    const stage = putOnAir(EMPTY_STAGE, lecturer);
    expect(putOnAir(stage, source('speaker:1'))).toBe(stage);
  });

  it('refuses one source more than the limit and says how many fit', () => {
    const keys = Array.from({ length: STAGE_LIMITS.sources }, (_, index): SourceKey => `venue:${index}`);
    const full = keys.reduce((stage, key) => putOnAir(stage, source(key)), EMPTY_STAGE);
    expect(() => putOnAir(full, lecturer)).toThrow(
      expect.objectContaining({ code: 'STAGE_FULL', params: { max: STAGE_LIMITS.sources } }),
    );
    expect(putOnAir(full, source('venue:0'))).toBe(full);
  });

  it('takes one source off and leaves the others in place', () => {
    const stage = putOnAir(putOnAir(EMPTY_STAGE, lecturer), venue);
    const after = takeOffAir(stage, 'speaker:1');
    expect(after).toEqual({ revision: 3, sources: [venue] });
    expect(isOnAir(after, 'speaker:1')).toBe(false);
    expect(isOnAir(after, 'venue:1')).toBe(true);
  });

  it('changes nothing when the source was not on air', () => {
    const stage = putOnAir(EMPTY_STAGE, lecturer);
    expect(takeOffAir(stage, 'venue:1')).toBe(stage);
  });

  it('clears to the holding picture once', () => {
    const cleared = clearStage(putOnAir(putOnAir(EMPTY_STAGE, lecturer), venue));
    expect(cleared).toEqual({ revision: 3, sources: [] });
    expect(clearStage(cleared)).toBe(cleared);
  });

  it('calls a source by its new name, and lets go of one that is there no more', () => {
    const stage = { ...putOnAir(putOnAir(EMPTY_STAGE, lecturer), venue), held: [lecturer] };
    const substitute = { ...lecturer, name: 'ThS. Bùi Văn Thắng' };
    expect(followSource(stage, lecturer.key, substitute)).toEqual({
      revision: 3,
      sources: [substitute, venue],
      held: [substitute],
    });
    expect(followSource(stage, lecturer.key, null)).toEqual({ revision: 3, sources: [venue], held: [] });
    expect(followSource(stage, lecturer.key, lecturer)).toBe(stage);
    expect(followSource(stage, 'speaker:another', null)).toBe(stage);
  });

  describe('with the state of the conference', () => {
    const paused = { open: false, paused: true };
    const live = { open: true, paused: false };
    const over = { open: false, paused: false };
    const onAir = { ...putOnAir(EMPTY_STAGE, lecturer), held: [] };

    it('lets go of everybody in a pause and brings them back afterwards', () => {
      const held = settleStage(onAir, paused);
      expect(held).toEqual({ revision: 2, sources: [], held: [lecturer] });
      expect(settleStage(held, live)).toEqual({ revision: 3, sources: [lecturer], held: [] });
    });

    it('brings back nobody twice, and keeps who came since', () => {
      const since = { revision: 3, sources: [venue, lecturer], held: [lecturer] };
      expect(settleStage(since, live).sources).toEqual([lecturer, venue]);
    });

    it('forgets everybody when the conference is over', () => {
      expect(settleStage(onAir, over)).toEqual({ revision: 2, sources: [], held: [] });
      expect(settleStage(settleStage(onAir, paused), over).held).toEqual([]);
    });

    it.each([
      ['open', live, onAir],
      ['paused', paused, settleStage(onAir, paused)],
      ['over', over, settleStage(onAir, over)],
    ])('stays the same when it fits already: %s', (_, state, stage) => {
      expect(settleStage(stage, state)).toBe(stage);
    });
  });
});
