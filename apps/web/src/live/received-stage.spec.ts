import type { SourceKey, StageState } from '@diem-cau/shared';
import { NOTHING_SHOWN, ReceivedStage } from './received-stage';
import { installFakeMedia } from './testing/fake-media';

beforeEach(installFakeMedia);

const source = (key: SourceKey, picture: 'camera' | 'screen' = 'camera') => ({
  key,
  picture,
  name: key,
  caption: null,
});

function stageOf(layout: StageState['layout'], sources: StageState['sources']): StageState {
  return { layout, sources, muted: [], lowerThird: null, revision: 1 };
}

describe('what a page shows of the stage', () => {
  const floor = stageOf('picture-in-picture', [
    source('venue:own'),
    source('speaker:one'),
    source('speaker:one', 'screen'),
  ]);
  const idsFor = (own: string | null) =>
    new ReceivedStage(false).shown(floor, own, NOTHING_SHOWN).sources.map(({ id }) => id);

  it('is what has a place in its arrangement', () => {
    expect(idsFor(null)).toEqual(['venue:own/camera', 'speaker:one/camera']);
  });

  it('leaves the own source out, whose place is not given to what nobody is sent', () => {
    expect(idsFor('venue:own')).toEqual(['speaker:one/camera']);
  });
});
