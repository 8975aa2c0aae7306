import type { RollCallSummary } from '@diem-cau/shared';
import { useRef, useState } from 'react';
import { upload } from '../../lib/http/upload';
import type { LiveConnection } from '../../live/connection';
import { useCommands } from '../../live/use-commands';
import { useRollCallAnswerTexts } from './roll-call-answer.texts';

export type PictureState = 'none' | 'sending' | 'sent' | 'missing';

const AGAIN_MS = 4_000;
const ATTEMPTS = 3;

/** Answers with one press. The picture follows by itself, and the answer never waits for it. */
export function useAnswer(
  connection: LiveConnection,
  code: string,
  picture: (() => Promise<Blob | null>) | null,
) {
  const t = useRollCallAnswerTexts();
  const commands = useCommands(connection);
  const [pictureState, setPictureState] = useState<PictureState>('none');
  const pictured = useRef<string | null>(null);

  const sendPicture = async (rollCallId: string, taken: Promise<Blob | null>) => {
    setPictureState('sending');
    const blob = await taken;
    if (blob === null) return setPictureState('missing');
    for (let attempt = 1; attempt <= ATTEMPTS; attempt += 1) {
      try {
        await put(connection, code, rollCallId, blob);
        return setPictureState('sent');
      } catch {
        await new Promise((resolve) => setTimeout(resolve, AGAIN_MS * attempt));
      }
    }
    setPictureState('missing');
  };

  const answer = async ({ id: rollCallId }: RollCallSummary, count: number) => {
    const job = { key: 'answer', what: t('failed'), name: 'roll-call:answer' as const };
    const line = await commands.run({ ...job, request: { rollCallId, count } });
    if (line !== null && picture !== null && pictured.current !== rollCallId) {
      pictured.current = rollCallId;
      void sendPicture(rollCallId, picture());
    }
    return line;
  };
  return { commands, answer, pictureState, sendPicture };
}

function put(connection: LiveConnection, code: string, rollCallId: string, blob: Blob): Promise<unknown> {
  const form = new FormData();
  form.set('file', blob, 'diem-danh.jpg');
  return upload({
    method: 'PUT',
    path: `/conferences/${code}/own-roll-call/${rollCallId}/picture`,
    as: connection.options.as,
    form,
    onProgress: () => undefined,
    signal: new AbortController().signal,
  });
}
