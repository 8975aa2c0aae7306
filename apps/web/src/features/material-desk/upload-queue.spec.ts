import { CommandError, wireError } from '../../lib/errors/command-error';
import { UploadCancelled } from '../../lib/http/upload';
import { UploadQueue, type SendFile } from './upload-queue';

const PLACEMENT = { agendaItemId: null, visibleFrom: 'now' } as const;
const aFile = (name: string, bytes = 10) => {
  const file = new File(['x'], name);
  Object.defineProperty(file, 'size', { value: bytes });
  return file;
};
const settled = () => new Promise((resolve) => setTimeout(resolve));

function setUp() {
  const sent: {
    name: string;
    done: () => void;
    fail: (error: Error) => void;
    progress: (share: number) => void;
  }[] = [];
  const send: SendFile = (file, _, { onProgress, signal }) =>
    new Promise((resolve, reject) => {
      signal.addEventListener('abort', () => reject(new UploadCancelled()));
      sent.push({ name: file.name, done: resolve, fail: reject, progress: onProgress });
    });
  const stored = jest.fn();
  const queue = new UploadQueue(send, stored);
  const jobs = () =>
    queue.getSnapshot().jobs.map(({ file, state, error }) => [file.name, state, error?.code ?? null]);
  return { queue, sent, stored, jobs };
}

describe('files on their way', () => {
  it('are sent one after the other, and leave the list when they are kept', async () => {
    const { queue, sent, stored, jobs } = setUp();
    queue.add([aFile('a.pdf'), aFile('b.pdf')], PLACEMENT);
    expect(sent.map(({ name }) => name)).toEqual(['a.pdf']);
    sent[0]?.progress(0.5);
    expect(queue.getSnapshot().jobs[0]?.share).toBe(0.5);
    sent[0]?.done();
    await settled();
    expect(jobs()).toEqual([['b.pdf', 'sending', null]]);
    sent[1]?.done();
    await settled();
    expect([jobs(), stored.mock.calls.length]).toEqual([[], 2]);
  });

  it('stay with the reason when they fail, hold no other up, and are sent again when asked for', async () => {
    const { queue, sent, jobs } = setUp();
    queue.add([aFile('a.pdf'), aFile('b.pdf')], PLACEMENT);
    sent[0]?.fail(new CommandError(wireError('FILE_ENCRYPTED')));
    await settled();
    expect(jobs()).toEqual([
      ['a.pdf', 'failed', 'FILE_ENCRYPTED'],
      ['b.pdf', 'sending', null],
    ]);
    queue.retry(queue.getSnapshot().jobs[0]!.key);
    sent[1]?.done();
    await settled();
    expect(jobs()).toEqual([['a.pdf', 'sending', null]]);
  });

  it('are given up one by one, on their way or waiting', async () => {
    const { queue, sent, jobs } = setUp();
    queue.add([aFile('a.pdf'), aFile('b.pdf'), aFile('c.pdf')], PLACEMENT);
    const keys = queue.getSnapshot().jobs.map(({ key }) => key);
    queue.cancel(keys[1]!);
    queue.cancel(keys[0]!);
    await settled();
    expect(jobs()).toEqual([['c.pdf', 'sending', null]]);
    expect(sent.map(({ name }) => name)).toEqual(['a.pdf', 'c.pdf']);
    queue.close();
    await settled();
    expect(jobs()).toEqual([]);
  });

  it('are not sent at all when they are surely refused', () => {
    const { queue, sent, jobs } = setUp();
    const [eleven, fiftyOne] = [11 * 1024 * 1024, 51 * 1024 * 1024];
    const refused = [aFile('phim.mp4'), aFile('lớn.pdf', fiftyOne), aFile('ảnh.JPG', eleven)];
    queue.add([...refused, aFile('không đuôi', eleven)], PLACEMENT);
    expect(jobs()).toEqual([
      ['phim.mp4', 'failed', 'FILE_TYPE_REFUSED'],
      ['lớn.pdf', 'failed', 'FILE_TOO_LARGE'],
      ['ảnh.JPG', 'failed', 'FILE_TOO_LARGE'],
      ['không đuôi', 'sending', null],
    ]);
    expect(sent).toHaveLength(1);
  });
});
