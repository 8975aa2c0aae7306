import { EXTERNAL_MARK_LIMITS } from '@diem-cau/shared';
import { useState } from 'react';
import { asWireError, wireError } from '../../lib/errors/command-error';
import { shrinkPicture } from '../../lib/files/small-jpeg';
import { upload } from '../../lib/http/upload';
import type { LiveConnection } from '../../live/connection';
import type { Failure } from '../../live/use-commands';
import { useVenueDeskTexts } from './venue-desk.texts';

const SMALL = { longSide: 1920, bytes: EXTERNAL_MARK_LIMITS.pictureBytes };

/** Makes a chosen picture small and sends it to a mark. */
export function useMarkPicture(connection: LiveConnection) {
  const t = useVenueDeskTexts();
  const [sending, setSending] = useState(false);
  const [failure, setFailure] = useState<Failure | null>(null);

  /** @returns the picture as it is sent; null when it cannot be read */
  const read = async (file: Blob): Promise<Blob | null> => {
    const picture = await shrinkPicture(file, SMALL);
    setFailure(picture === null ? { what: t('readPicture'), error: wireError('FILE_DAMAGED') } : null);
    return picture;
  };
  /** @returns whether it has arrived */
  const send = async (markId: string, picture: Blob): Promise<boolean> => {
    setSending(true);
    try {
      await put(connection, markId, picture);
      setFailure(null);
      return true;
    } catch (thrown) {
      setFailure({ what: t('sendPicture'), error: asWireError(thrown) });
      return false;
    } finally {
      setSending(false);
    }
  };
  return { sending, failure, dismiss: () => setFailure(null), read, send };
}

function put({ options }: LiveConnection, markId: string, picture: Blob): Promise<unknown> {
  const form = new FormData();
  form.set('file', picture, 'can-cu.jpg');
  return upload({
    method: 'PUT',
    path: `/conferences/${options.conferenceCode}/external-marks/${markId}/picture`,
    as: options.as,
    form,
    onProgress: () => undefined,
    signal: new AbortController().signal,
  });
}
