import { FakeRequest } from './testing/fake-request';
import { upload, UploadCancelled } from './upload';

function start(signal = new AbortController().signal) {
  const shares: number[] = [];
  const answer = upload<{ id: string }>({
    method: 'PUT',
    path: '/conferences/ABC/poster',
    as: 'account',
    form: new FormData(),
    onProgress: (share) => shares.push(share),
    signal,
  });
  return { answer, shares, request: FakeRequest.sent.at(-1) };
}

beforeEach(() => FakeRequest.install());

describe('a form with files', () => {
  it('tells how far it is, and answers with what the server says', async () => {
    const { answer, shares, request } = start();
    expect([request?.line, request?.headers]).toEqual([
      'PUT /api/conferences/ABC/poster',
      { 'x-connect-as': 'account' },
    ]);
    request?.progress(25, 100);
    request?.progress(100, 100);
    request?.progress(7, 0);
    request?.answer(200, { id: 'm1' });
    expect(await answer).toEqual({ id: 'm1' });
    expect(shares).toEqual([0.25, 1, 0]);
  });

  it('fails with the refusal of the server, or with that of a proxy before it', async () => {
    const refused = start();
    refused.request?.answer(400, { error: { code: 'FILE_DAMAGED', params: {}, field: null } });
    await expect(refused.answer).rejects.toMatchObject({ error: { code: 'FILE_DAMAGED' } });
    const elsewhere = start();
    elsewhere.request?.answer(502, {});
    await expect(elsewhere.answer).rejects.toMatchObject({ error: { code: 'UNAVAILABLE' } });
  });

  it('says that nobody was reached when the line breaks', async () => {
    const { answer, request } = start();
    request?.fail();
    await expect(answer).rejects.toMatchObject({ error: { code: 'UNREACHABLE' } });
  });

  it('is cancelled on its way, and is not sent at all when it was cancelled before', async () => {
    const cancelled = new AbortController();
    const { answer } = start(cancelled.signal);
    cancelled.abort();
    await expect(answer).rejects.toBeInstanceOf(UploadCancelled);
    await expect(start(cancelled.signal).answer).rejects.toBeInstanceOf(UploadCancelled);
    expect(FakeRequest.sent).toHaveLength(1);
  });
});
