import { ERROR_CODES, type ErrorCode, type HttpErrorBody, type WireError } from '@diem-cau/shared';
import { CommandError, wireError } from '../errors/command-error';

const KNOWN: ReadonlySet<string> = new Set(ERROR_CODES);

function isErrorBody(body: unknown): body is HttpErrorBody {
  if (typeof body !== 'object' || body === null || !('error' in body)) return false;
  const { error } = body;
  return typeof error === 'object' && error !== null && 'code' in error && KNOWN.has(String(error.code));
}

/** The refusal in an answer, or the nearest one when a proxy answered instead of the server. */
async function refusal(response: Response): Promise<WireError> {
  const body: unknown = await response.json().catch(() => null);
  if (isErrorBody(body)) return body.error;
  const byStatus: Record<number, ErrorCode> = { 401: 'NOT_SIGNED_IN', 403: 'NOT_ALLOWED', 404: 'NOT_FOUND' };
  return wireError(byStatus[response.status] ?? 'UNAVAILABLE');
}

async function request<Answer>(method: 'GET' | 'POST', path: string, body?: object): Promise<Answer> {
  let response: Response;
  try {
    response = await fetch(`/api${path}`, {
      method,
      credentials: 'same-origin',
      headers: body === undefined ? {} : { 'content-type': 'application/json' },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    });
  } catch {
    throw new CommandError(wireError('UNREACHABLE'));
  }
  if (!response.ok) throw new CommandError(await refusal(response));
  const text = await response.text();
  return (text === '' ? null : JSON.parse(text)) as Answer;
}

/** The server's HTTP interface. Every failure is a `CommandError`. */
export const api = {
  get: <Answer>(path: string) => request<Answer>('GET', path),
  post: <Answer>(path: string, body: object = {}) => request<Answer>('POST', path, body),
};
