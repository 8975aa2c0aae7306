import { FLOOR_STATES, type FloorState, type SourceKey, type StageSource } from '@diem-cau/shared';
import { floorStateAfter, giveFloor, placeBetween, takeFloorBack, type FloorStep } from './floor';
import { clearStage, EMPTY_PREVIEW, EMPTY_STAGE, mute, putOnAir, takeOffAir, type KeptStage } from './stage';

const source = (key: SourceKey, picture: 'camera' | 'screen' = 'camera'): StageSource => ({
  key,
  picture,
  name: key,
  caption: null,
});
const LECTURER = source('speaker:lecturer');
const SLIDES = source('speaker:lecturer', 'screen');
const HALL = source('hall:1');
const [ONE, TWO, THREE] = [source('venue:one'), source('venue:two'), source('venue:three')];
const LETTERS = { name: 'Xã Yên Lợi', position: null, topic: 'Tham luận' };

const stageWith = (...sources: StageSource[]): KeptStage =>
  sources.reduce<KeptStage>(putOnAir, { ...EMPTY_STAGE, held: null, preview: EMPTY_PREVIEW });
const keys = ({ sources }: KeptStage) => sources.map(({ key }) => key);

describe('a request for the floor', () => {
  const STEPS: Record<FloorStep, Partial<Record<FloorState, FloorState>>> = {
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
  const table = (Object.keys(STEPS) as FloorStep[]).flatMap((step) =>
    FLOOR_STATES.map((state) => [step, state, STEPS[step][state] ?? null] as const),
  );

  it.each(table)('by %s out of %s becomes %s', (step, state, after) => {
    expect(floorStateAfter(state, step)).toBe(after);
  });

  it('goes the whole way in order', () => {
    const steps: FloorStep[] = ['queue', 'preview', 'call', 'take', 'release'];
    const after = steps.reduce<FloorState | null>(
      (state, step) => state && floorStateAfter(state, step),
      'requested',
    );
    expect(after).toBe('released');
  });
});

describe('a place in the queue', () => {
  it('lies between its neighbours, or beyond the one it has', () => {
    expect(placeBetween(null, null)).toBe(1);
    expect(placeBetween(4, null)).toBe(5);
    expect(placeBetween(null, 4)).toBe(3);
    expect(placeBetween(2, 3)).toBe(2.5);
  });
});

describe('giving the floor', () => {
  it('puts the source first, keeps the hall’s voices and silences all other venues', () => {
    const { stage } = giveFloor(stageWith(LECTURER, ONE, TWO), THREE, LETTERS);
    expect(keys(stage)).toEqual([THREE.key, LECTURER.key, ONE.key, TWO.key]);
    expect(stage).toMatchObject({
      layout: 'picture-in-picture',
      muted: [ONE.key, TWO.key],
      lowerThird: LETTERS,
    });
  });

  it('fills the holding picture with the source alone', () => {
    const { stage } = giveFloor(stageWith(), ONE, LETTERS);
    expect(stage).toMatchObject({ layout: 'one', sources: [ONE], muted: [] });
  });

  it('lets the voice of a venue be heard that was muted on air', () => {
    const before = mute(stageWith(LECTURER, ONE), ONE.key, true);
    const { stage, back } = giveFloor(before, ONE, LETTERS);
    expect(stage.muted).toEqual([]);
    expect(takeFloorBack(stage, ONE.key, back).muted).toEqual([ONE.key]);
  });

  it('shows a face beside the source before a screen, and lets a silent venue go where there is no place', () => {
    const { stage } = giveFloor(stageWith(SLIDES, ONE, LECTURER, HALL), TWO, LETTERS);
    expect(keys(stage)).toEqual([TWO.key, LECTURER.key, HALL.key, LECTURER.key]);
    expect(stage.sources[3]?.picture).toBe('screen');
  });

  it('raises the revision', () => {
    const before = stageWith(LECTURER);
    expect(giveFloor(before, ONE, LETTERS).stage.revision).toBe(before.revision + 1);
  });
});

describe('taking it back', () => {
  const before = { ...mute(stageWith(SLIDES, LECTURER, ONE, TWO), TWO.key, true), lowerThird: LETTERS };
  const given = giveFloor(before, THREE, { ...LETTERS, name: 'Khác' });

  it('restores scene, letters and sounds as they were', () => {
    const { layout, sources, lowerThird, muted } = before;
    expect(takeFloorBack(given.stage, THREE.key, given.back)).toMatchObject({
      layout,
      sources,
      lowerThird,
      muted,
    });
  });

  it('does so after the database has kept it in another order', () => {
    const { letters } = given.back;
    const kept = { ...given.back, letters: { topic: letters.topic, name: letters.name, position: null } };
    expect(takeFloorBack(given.stage, THREE.key, kept).lowerThird).toEqual(LETTERS);
  });

  it('leaves as it is what the desk has changed meanwhile', () => {
    const changed = putOnAir(takeOffAir(given.stage, ONE.key, null), HALL);
    const after = takeFloorBack(changed, THREE.key, given.back);
    expect(keys(after)).not.toContain(ONE.key);
    expect(keys(after)).toContain(HALL.key);
    expect(keys(after)).not.toContain(THREE.key);
  });

  it('stays at the holding picture after the red press', () => {
    const after = takeFloorBack(clearStage(given.stage), THREE.key, given.back);
    expect(after).toMatchObject({ sources: [], muted: [], lowerThird: null });
  });

  it('and giving it to another leaves the first one’s picture out', () => {
    const calm = takeFloorBack(given.stage, THREE.key, given.back);
    const next = giveFloor(calm, ONE, LETTERS);
    expect(keys(next.stage)).not.toContain(THREE.key);
    expect(next.stage.muted).toEqual([TWO.key]);
    expect(takeFloorBack(next.stage, ONE.key, next.back)).toMatchObject({ sources: before.sources });
  });
});
