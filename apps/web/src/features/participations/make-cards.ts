import type { CardsNews } from '@diem-cau/shared';
import { CommandError, wireError } from '../../lib/errors/command-error';
import { postForLines } from '../../lib/http/json-lines';

export interface MadeCards {
  pdf: Blob;
  cards: number;
}

function asBlob(base64: string): Blob {
  const text = atob(base64);
  return new Blob([Uint8Array.from(text, (letter) => letter.charCodeAt(0))], { type: 'application/pdf' });
}

/** @throws CommandError, also when the connection was lost before the file came */
export async function makeCards(
  code: string,
  participationIds: readonly string[],
  onProgress: (done: number, total: number) => void,
): Promise<MadeCards> {
  let made: MadeCards | null = null;
  await postForLines<CardsNews>(`/conferences/${code}/cards`, { participationIds }, (news) => {
    switch (news.kind) {
      case 'progress':
        onProgress(news.done, news.total);
        break;
      case 'done':
        made = { pdf: asBlob(news.pdf), cards: news.cards };
        break;
      case 'failed':
        throw new CommandError(news.error);
    }
  });
  if (!made) throw new CommandError(wireError('UNREACHABLE'));
  return made;
}
