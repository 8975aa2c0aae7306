import { postForLines } from './json-lines';

/** A body that comes in pieces, as a network cuts it. */
function answer(pieces: (string | Uint8Array | Error)[]): void {
  const left = [...pieces];
  const read = async () => {
    const piece = left.shift();
    if (piece instanceof Error) throw piece;
    const value = typeof piece === 'string' ? new TextEncoder().encode(piece) : piece;
    return { done: piece === undefined, value };
  };
  const response = new Response('');
  Object.defineProperty(response, 'body', { value: { getReader: () => ({ read }) } });
  jest.spyOn(globalThis, 'fetch').mockResolvedValue(response);
}
const heard = async () => {
  const lines: unknown[] = [];
  await postForLines('/cards', {}, (line) => lines.push(line));
  return lines;
};

afterEach(() => jest.restoreAllMocks());

describe('an answer in lines', () => {
  it('is heard line by line, wherever the network cuts it', async () => {
    const bytes = new TextEncoder().encode('{"name":"Ý Yên"}\n');
    answer(['{"done":1}\n{"do', 'ne":2}\n', bytes.slice(0, 10), bytes.slice(10)]);
    expect(await heard()).toEqual([{ done: 1 }, { done: 2 }, { name: 'Ý Yên' }]);
  });

  it('says so when the connection is lost', async () => {
    answer(['{"done":1}\n', new TypeError('network error')]);
    await expect(heard()).rejects.toMatchObject({ error: { code: 'UNREACHABLE' } });
  });
});
