import type { ConnectAs } from '@diem-cau/shared';
import { fetchAs } from './api';
import { saveBlob } from './save-blob';

/** The name in a `Content-Disposition`, in its form for all letters first. */
function nameIn(disposition: string | null): string {
  const encoded = /filename\*=UTF-8''([^;]+)/i.exec(disposition ?? '')?.[1];
  if (encoded) return decodeURIComponent(encoded);
  return /filename="([^"]+)"/i.exec(disposition ?? '')?.[1] ?? 'download';
}

/** Fetches a file as one of the browser's identities, and saves it under the name that the server gives. */
export async function download(path: string, as: ConnectAs, body?: object): Promise<void> {
  const response = await fetchAs({ method: body ? 'POST' : 'GET', as }, path, body);
  saveBlob(nameIn(response.headers.get('content-disposition')), await response.blob());
}
