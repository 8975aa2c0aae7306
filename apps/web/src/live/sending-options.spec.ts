import { cameraEncodings } from './sending-options';

describe('the layers of a camera', () => {
  it.each([
    [1080, [180, 360, 720]],
    [720, [180, 360, 720]],
    [480, [180, 360]],
    [240, [180]],
    [0, [180, 360, 720]],
  ])('of %i lines are %j', (height, sent) => {
    const lines = cameraEncodings(height).map(({ scaleResolutionDownBy = 1 }) =>
      Math.round((height || 720) / scaleResolutionDownBy),
    );
    expect(lines).toEqual(sent);
  });

  it('never scales a tiny picture up', () => {
    expect(cameraEncodings(120).map(({ scaleResolutionDownBy }) => scaleResolutionDownBy)).toEqual([1]);
  });
});
