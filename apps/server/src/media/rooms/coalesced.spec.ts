import { Coalesced } from './coalesced';

describe('coalesced work', () => {
  beforeEach(() => jest.useFakeTimers());
  afterEach(() => jest.useRealTimers());

  it('runs at once, then at most once per interval, and never loses the last request', () => {
    const work = jest.fn();
    const coalesced = new Coalesced(work, 100);
    coalesced.request();
    expect(work).toHaveBeenCalledTimes(1);
    for (let count = 0; count < 50; count += 1) {
      coalesced.request();
    }
    expect(work).toHaveBeenCalledTimes(1);
    jest.advanceTimersByTime(100);
    expect(work).toHaveBeenCalledTimes(2);
    jest.advanceTimersByTime(1_000);
    expect(work).toHaveBeenCalledTimes(2);
    coalesced.request();
    expect(work).toHaveBeenCalledTimes(3);
  });

  it('does nothing after it was cancelled', () => {
    const work = jest.fn();
    const coalesced = new Coalesced(work, 100);
    coalesced.request();
    coalesced.request();
    coalesced.cancel();
    jest.advanceTimersByTime(1_000);
    expect(work).toHaveBeenCalledTimes(1);
  });
});
