import type { SourceKey, StageLayout, StagePicture } from '@diem-cau/shared';
import { EMPTY_PREVIEW, EMPTY_STAGE } from './stage';
import { rolesIn, wantedOf, type RoomPlan } from './wanted';

const scene = (layout: StageLayout, ...shots: [SourceKey, StagePicture][]) => ({
  layout,
  sources: shots.map(([key, picture]) => ({ key, picture, name: key, caption: null })),
});
const plan = (parts: Partial<RoomPlan>): RoomPlan => ({
  stage: EMPTY_STAGE,
  preview: EMPTY_PREVIEW,
  mosaic: new Set(),
  ...parts,
});

describe('what is wanted of a source', () => {
  it('is nothing while nobody looks', () => {
    expect(wantedOf('venue:1', plan({}))).toBeNull();
  });

  it('is the voice with every picture, and a screen’s sound with the screen', () => {
    expect(rolesIn(scene('one', ['venue:1', 'camera']), 'venue:1')).toEqual(['camera', 'microphone']);
    expect(rolesIn(scene('one', ['speaker:1', 'screen']), 'speaker:1')).toEqual([
      'microphone',
      'screen',
      'screen-sound',
    ]);
  });

  it('is only the voice of those behind the pictures that are shown', () => {
    const behind = scene('one', ['speaker:1', 'screen'], ['speaker:1', 'camera'], ['venue:1', 'camera']);
    expect(rolesIn(behind, 'speaker:1')).toEqual(['microphone', 'screen', 'screen-sound']);
    expect(rolesIn(behind, 'venue:1')).toEqual(['microphone']);
  });

  it('is a small camera without sound for the mosaic', () => {
    expect(wantedOf('venue:1', plan({ mosaic: new Set(['venue:1']) }))).toEqual({
      roles: ['camera'],
      smallCamera: true,
      why: 'mosaic',
    });
  });

  it('is what most of them want together, and says the most public reason', () => {
    const preview = { ...EMPTY_PREVIEW, ...scene('one', ['venue:1', 'camera']) };
    const both = plan({ preview, mosaic: new Set(['venue:1']) });
    expect(wantedOf('venue:1', both)).toEqual({
      roles: ['camera', 'microphone'],
      smallCamera: false,
      why: 'preview',
    });
    const stage = { ...EMPTY_STAGE, ...scene('one', ['venue:1', 'camera']) };
    expect(wantedOf('venue:1', { ...both, stage })?.why).toBe('on-air');
  });
});
