import type { ConnectAs } from '@diem-cau/shared';
import { CommandError, wireError } from '../errors/command-error';
import { readAnswer } from './api';

export interface UploadRequest {
  method: 'POST' | 'PUT';
  /** Below `/api`. */
  path: string;
  as: ConnectAs | null;
  form: FormData;
  /** Told the share that has left, from 0 to 1. */
  onProgress: (share: number) => void;
  /** Aborted to cancel the upload. */
  signal: AbortSignal;
}

/** Stands for an upload that the user has cancelled. */
export class UploadCancelled extends Error {}

/**
 * Sends a form with files and tells how far it is, which `fetch` cannot. Fails with a `CommandError`, or with
 * `UploadCancelled`.
 */
export function upload<Answer>(wanted: UploadRequest): Promise<Answer> {
  const { method, path, as, form, onProgress, signal } = wanted;
  return new Promise((resolve, reject) => {
    const request = new XMLHttpRequest();
    request.open(method, `/api${path}`);
    if (as) request.setRequestHeader('x-connect-as', as);
    request.upload.onprogress = ({ loaded, total }) => onProgress(total > 0 ? loaded / total : 0);
    request.onload = () => {
      const body = request.status === 204 ? null : request.responseText;
      readAnswer<Answer>(new Response(body, { status: request.status })).then(resolve, reject);
    };
    request.onerror = () => reject(new CommandError(wireError('UNREACHABLE')));
    request.onabort = () => reject(new UploadCancelled());
    signal.addEventListener('abort', () => request.abort(), { once: true });
    if (signal.aborted) return reject(new UploadCancelled());
    request.send(form);
  });
}
