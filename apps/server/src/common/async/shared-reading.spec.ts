import { SharedReading } from './shared-reading';

interface Asked {
  key: string;
  resolve: (value: string) => void;
  reject: (error: Error) => void;
}

function readings() {
  const asked: Asked[] = [];
  const shared = new SharedReading<string>(
    (key) => new Promise((resolve, reject) => asked.push({ key, resolve, reject })),
  );
  return { asked, shared };
}
const settle = () => new Promise<void>((resolve) => setImmediate(resolve));

describe('a reading that many share', () => {
  it('is made once for all who ask before it begins', async () => {
    const { asked, shared } = readings();
    const got = Promise.all([shared.get('a'), shared.get('a'), shared.get('a')]);
    await settle();
    expect(asked).toHaveLength(1);
    asked[0]!.resolve('read');
    await expect(got).resolves.toEqual(['read', 'read', 'read']);
  });

  it('is never older than the question: who asks meanwhile shares the next', async () => {
    const { asked, shared } = readings();
    const first = shared.get('a');
    await settle();
    const late = Promise.all([shared.get('a'), shared.get('a')]);
    await settle();
    expect(asked).toHaveLength(1);
    asked[0]!.resolve('before');
    await expect(first).resolves.toBe('before');
    await settle();
    expect(asked).toHaveLength(2);
    asked[1]!.resolve('after');
    await expect(late).resolves.toEqual(['after', 'after']);
  });

  it('does not wait for that of another key', async () => {
    const { asked, shared } = readings();
    void shared.get('a');
    void shared.get('b');
    await settle();
    expect(asked.map(({ key }) => key)).toEqual(['a', 'b']);
  });

  it('fails for those who shared it, and is made anew for the next', async () => {
    const { asked, shared } = readings();
    const failed = shared.get('a');
    await settle();
    const next = shared.get('a');
    asked[0]!.reject(new Error('the database is away'));
    await expect(failed).rejects.toThrow('the database is away');
    await settle();
    asked[1]!.resolve('read');
    await expect(next).resolves.toBe('read');
  });
});
