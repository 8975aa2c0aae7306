import { CommandError, wireError } from '../errors/command-error';
import { fetchAs } from './api';

/**
 * Posts as the account, and hears an answer that comes in lines of JSON while the server works.
 *
 * @throws CommandError UNREACHABLE when the connection is lost before the end
 */
export async function postForLines<Line>(
  path: string,
  body: object,
  onLine: (line: Line) => void,
): Promise<void> {
  const response = await fetchAs({ method: 'POST', as: undefined }, path, body);
  const reader = response.body?.getReader();
  if (!reader) throw new CommandError(wireError('UNREACHABLE'));
  const decoder = new TextDecoder();
  let rest = '';
  for (;;) {
    const { done, value } = await reader.read().catch(() => {
      throw new CommandError(wireError('UNREACHABLE'));
    });
    const lines = (rest + decoder.decode(value, { stream: !done })).split('\n');
    rest = lines.pop() ?? '';
    for (const line of lines) if (line !== '') onLine(JSON.parse(line) as Line);
    if (done) return;
  }
}
