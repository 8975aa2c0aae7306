import { asWireError } from '../errors/command-error';
import { api } from './api';

function answerWith(response: Response | Error): void {
  jest
    .spyOn(globalThis, 'fetch')
    .mockImplementation(() =>
      response instanceof Error ? Promise.reject(response) : Promise.resolve(response),
    );
}
const codeOf = (promise: Promise<unknown>) =>
  promise.then(
    () => null,
    (thrown: unknown) => asWireError(thrown).code,
  );

afterEach(() => jest.restoreAllMocks());

describe('the server’s HTTP interface', () => {
  it('gives the answer, also an empty one', async () => {
    answerWith(Response.json({ code: 'ABC' }));
    await expect(api.get('/programme/ABC')).resolves.toEqual({ code: 'ABC' });
    answerWith(new Response(null, { status: 204 }));
    await expect(api.post('/logout')).resolves.toBeNull();
  });

  it('throws the refusal with its params and field', async () => {
    const error = { code: 'LOGIN_NAME_TAKEN', params: {}, field: 'loginName' };
    answerWith(Response.json({ error }, { status: 409 }));
    const thrown: unknown = await api.post('/setup', {}).catch((caught: unknown) => caught);
    expect(asWireError(thrown)).toEqual(error);
  });

  it.each([
    [new TypeError('Failed to fetch'), 'UNREACHABLE'],
    [new Response('<html>Bad gateway</html>', { status: 502 }), 'UNAVAILABLE'],
    [Response.json({ error: { code: 'NEWER_THAN_THIS_PAGE' } }, { status: 401 }), 'NOT_SIGNED_IN'],
  ])('finds words for what is no answer of the server: %p', async (response, code) => {
    answerWith(response);
    expect(await codeOf(api.get('/session'))).toBe(code);
  });
});
