import {
  ERROR_CODES,
  type ConnectAs,
  type ErrorCode,
  type HttpErrorBody,
  type WireError,
} from '@diem-cau/shared';
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

type Method = 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE';

interface RequestLine {
  method: Method;
  as: ConnectAs | undefined;
}

/** The answer as it comes. @throws CommandError */
export async function fetchAs({ method, as }: RequestLine, path: string, body?: object): Promise<Response> {
  const files = body instanceof FormData;
  let response: Response;
  try {
    response = await fetch(`/api${path}`, {
      method,
      credentials: 'same-origin',
      headers: {
        ...(body !== undefined && !files && { 'content-type': 'application/json' }),
        ...(as && { 'x-connect-as': as }),
      },
      ...(body !== undefined && { body: files ? body : JSON.stringify(body) }),
    });
  } catch {
    throw new CommandError(wireError('UNREACHABLE'));
  }
  if (!response.ok) throw new CommandError(await refusal(response));
  return response;
}

/** @throws CommandError with the refusal in the answer */
export async function readAnswer<Answer>(response: Response): Promise<Answer> {
  if (!response.ok) throw new CommandError(await refusal(response));
  const text = await response.text();
  return (text === '' ? null : JSON.parse(text)) as Answer;
}

async function request<Answer>(line: RequestLine, path: string, body?: object): Promise<Answer> {
  return readAnswer(await fetchAs(line, path, body));
}

/** Requests as one of the browser's identities; without one the server takes the account. */
const interfaceAs = (as?: ConnectAs) => ({
  get: <Answer>(path: string) => request<Answer>({ method: 'GET', as }, path),
  /** @param body JSON, or a form with files */
  post: <Answer>(path: string, body: object = {}) => request<Answer>({ method: 'POST', as }, path, body),
  put: <Answer>(path: string, body: object) => request<Answer>({ method: 'PUT', as }, path, body),
  patch: <Answer>(path: string, body: object) => request<Answer>({ method: 'PATCH', as }, path, body),
  delete: <Answer>(path: string) => request<Answer>({ method: 'DELETE', as }, path),
});

/** The server's HTTP interface. Every failure is a `CommandError`. */
export const api = { ...interfaceAs(), as: interfaceAs };
