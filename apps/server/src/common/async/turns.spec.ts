import { Turns } from './turns';

describe('turns', () => {
  it('are so many at a time, in order, also when work fails', async () => {
    const turns = new Turns(2);
    const done: number[] = [];
    let running = 0;
    let most = 0;
    const work = (number: number) =>
      turns.take(async () => {
        running += 1;
        most = Math.max(most, running);
        await new Promise((resolve) => setImmediate(resolve));
        running -= 1;
        done.push(number);
        if (number === 1) throw new Error('failed');
      });
    await Promise.allSettled([0, 1, 2, 3, 4].map(work));
    expect(most).toBe(2);
    expect(done).toEqual([0, 1, 2, 3, 4]);
  });
});
