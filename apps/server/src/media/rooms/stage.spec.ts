import { STAGE_LIMITS, type SourceKey, type StagePicture, type StageSource } from '@diem-cau/shared';
import {
  clearStage,
  cut,
  EMPTY_PREVIEW,
  EMPTY_STAGE,
  followSource,
  isOnAir,
  mute,
  prepare,
  putOnAir,
  settleStage,
  showLowerThird,
  takeOffAir,
  type KeptStage,
} from './stage';

const source = (key: SourceKey, picture: StagePicture = 'camera'): StageSource => ({
  key,
  picture,
  name: key,
  caption: null,
});
const lecturer = source('speaker:1');
const slides = source('speaker:1', 'screen');
const venue = source('venue:1');
const EMPTY: KeptStage = { ...EMPTY_STAGE, held: null, preview: EMPTY_PREVIEW };
const onAir = (...sources: StageSource[]) => sources.reduce(putOnAir, EMPTY);

describe('stage', () => {
  it('puts sources on air in the order in which they came, a revision each', () => {
    expect(onAir(lecturer, venue)).toMatchObject({ revision: 2, sources: [lecturer, venue] });
  });

  it('keeps its revision when the picture is on air already', () => {
    const stage = onAir(lecturer);
    expect(putOnAir(stage, source('speaker:1'))).toBe(stage);
  });

  it('arranges what nobody has arranged, a shared screen as the large one', () => {
    expect(onAir(lecturer).layout).toBe('one');
    expect(onAir(lecturer, venue).layout).toBe('side-by-side');
    expect(onAir(lecturer, slides)).toMatchObject({
      layout: 'screen-and-speaker',
      sources: [slides, lecturer],
    });
    expect(onAir(lecturer, slides, venue).layout).toBe('grid');
  });

  it('refuses one source more than the limit and says how many fit', () => {
    const keys = Array.from({ length: STAGE_LIMITS.sources }, (_, index): SourceKey => `venue:${index}`);
    const full = onAir(...keys.map((key) => source(key)));
    expect(() => putOnAir(full, lecturer)).toThrow(
      expect.objectContaining({ code: 'STAGE_FULL', params: { max: STAGE_LIMITS.sources } }),
    );
    expect(putOnAir(full, source('venue:0'))).toBe(full);
  });

  it('takes one picture off, or all of a source, and leaves the others in place', () => {
    const stage = onAir(lecturer, slides, venue);
    expect(takeOffAir(stage, 'speaker:1', 'screen')).toMatchObject({ sources: [lecturer, venue] });
    const after = takeOffAir(stage, 'speaker:1', null);
    expect(after).toMatchObject({ revision: 4, layout: 'one', sources: [venue] });
    expect(isOnAir(after, 'speaker:1')).toBe(false);
    expect(takeOffAir(after, 'speaker:1', null)).toBe(after);
  });

  it('clears to the holding picture once, letters and silence with it', () => {
    const spoken = showLowerThird(onAir(lecturer, venue), { name: 'A', position: null, topic: null });
    const cleared = clearStage(mute(spoken, 'venue:1', true));
    expect(cleared).toMatchObject({ revision: 5, sources: [], lowerThird: null, muted: [] });
    expect(clearStage(cleared)).toBe(cleared);
  });

  it('is the same when only the database has put the fields in another order', () => {
    const scene = { layout: 'one' as const, sources: [lecturer] };
    const reordered = ({ key, picture, name, caption }: StageSource) => ({ caption, picture, name, key });
    const prepared = prepare(EMPTY, scene);
    const read = { ...prepared, preview: { ...prepared.preview, sources: [reordered(lecturer)] } };
    expect(prepare(read, scene)).toBe(read);
    const lettered = { ...onAir(lecturer), lowerThird: { topic: null, position: null, name: 'Hà' } };
    expect(showLowerThird(lettered, { name: 'Hà', position: null, topic: null })).toBe(lettered);
  });

  it('calls a source by its new name, and lets go of one that is there no more', () => {
    const prepared = prepare(onAir(lecturer, venue), { layout: 'one', sources: [lecturer] });
    const stage: KeptStage = {
      ...prepared,
      held: { layout: 'one', sources: [lecturer], muted: [], lowerThird: null },
    };
    const substitute = { ...lecturer, name: 'ThS. Bùi Văn Thắng' };
    expect(followSource(stage, lecturer.key, substitute)).toMatchObject({
      revision: 3,
      sources: [substitute, venue],
      held: { sources: [substitute] },
      preview: { revision: 2, sources: [substitute] },
    });
    expect(followSource(stage, lecturer.key, null)).toMatchObject({
      sources: [venue],
      held: { sources: [] },
      preview: { sources: [] },
    });
    expect(followSource(stage, lecturer.key, lecturer)).toBe(stage);
    expect(followSource(stage, 'speaker:another', null)).toBe(stage);
  });

  describe('with a preview', () => {
    const scene = { layout: 'picture-in-picture' as const, sources: [slides, lecturer] };
    const prepared = prepare(onAir(venue), scene);

    it('changes nothing on air while it is prepared', () => {
      expect(prepared).toMatchObject({ revision: 1, sources: [venue], preview: { revision: 1, ...scene } });
      expect(prepare(prepared, scene)).toBe(prepared);
    });

    it('cuts: both change places', () => {
      const after = cut(prepared, 1);
      expect(after).toMatchObject({
        revision: 2,
        ...scene,
        preview: { revision: 2, layout: 'one', sources: [venue] },
      });
      expect(cut(after, 2)).toMatchObject({ revision: 3, sources: [venue] });
    });

    it('does not cut to what was not seen, nor to nothing', () => {
      expect(() => cut(prepared, 0)).toThrow(expect.objectContaining({ code: 'CHANGED_MEANWHILE' }));
      expect(() => cut(onAir(venue), 0)).toThrow(expect.objectContaining({ code: 'PREVIEW_EMPTY' }));
    });
  });

  describe('with sound', () => {
    it('mutes one, or all that are not in the hall', () => {
      const stage = onAir(lecturer, source('hall:1'), venue, source('venue:2'));
      expect(mute(stage, 'speaker:1', true).muted).toEqual(['speaker:1']);
      const quiet = mute(stage, null, true);
      expect(quiet).toMatchObject({ revision: 5, muted: ['venue:1', 'venue:2'] });
      expect(mute(quiet, null, true)).toBe(quiet);
      expect(mute(quiet, 'venue:1', false).muted).toEqual(['venue:2']);
      expect(mute(quiet, null, false).muted).toEqual([]);
    });

    it('forgets who was muted when they go off the air, and refuses who is not on it', () => {
      const quiet = mute(onAir(lecturer, venue), 'venue:1', true);
      expect(takeOffAir(quiet, 'venue:1', null).muted).toEqual([]);
      expect(() => mute(quiet, 'venue:2', true)).toThrow(
        expect.objectContaining({ code: 'SOURCE_NOT_ON_AIR' }),
      );
    });
  });

  it('shows letters over sources only', () => {
    const letters = { name: 'TS. Trần Thị Thu Hà', position: 'Giám đốc', topic: null };
    expect(showLowerThird(onAir(lecturer), letters)).toMatchObject({ revision: 2, lowerThird: letters });
    expect(() => showLowerThird(EMPTY, letters)).toThrow(expect.objectContaining({ code: 'NOTHING_ON_AIR' }));
    expect(showLowerThird(EMPTY, null)).toBe(EMPTY);
  });

  describe('with the state of the conference', () => {
    const paused = { open: false, paused: true };
    const live = { open: true, paused: false };
    const over = { open: false, paused: false };
    const arranged = cut(prepare(EMPTY, { layout: 'picture-in-picture', sources: [slides, lecturer] }), 1);

    it('lets go of everybody in a pause and brings them back afterwards as they stood', () => {
      const held = settleStage(arranged, paused);
      expect(held).toMatchObject({ sources: [], held: { sources: [slides, lecturer] } });
      expect(settleStage(held, live)).toMatchObject({
        layout: 'picture-in-picture',
        sources: [slides, lecturer],
        held: null,
      });
    });

    it('leaves those silent after a pause who were muted before it, under the letters of before', () => {
      const letters = { name: 'TS. Trần Thị Thu Hà', position: null, topic: null };
      const silent = showLowerThird(mute(onAir(lecturer, venue), venue.key, true), letters);
      expect(settleStage(settleStage(silent, paused), live)).toMatchObject({
        sources: [lecturer, venue],
        muted: [venue.key],
        lowerThird: letters,
      });
    });

    it('brings back nobody twice, and keeps who came since', () => {
      const since: KeptStage = {
        ...onAir(venue, lecturer),
        held: { layout: 'one', sources: [lecturer], muted: [], lowerThird: null },
      };
      expect(settleStage(since, live).sources).toEqual([lecturer, venue]);
    });

    it('forgets everybody when the conference is over', () => {
      expect(settleStage(arranged, over)).toMatchObject({ sources: [], held: null });
      expect(settleStage(settleStage(arranged, paused), over).held).toBeNull();
    });

    it.each([
      ['open', live, arranged],
      ['paused', paused, settleStage(arranged, paused)],
      ['over', over, settleStage(arranged, over)],
    ])('stays the same when it fits already: %s', (_, state, stage) => {
      expect(settleStage(stage, state)).toBe(stage);
    });
  });
});
