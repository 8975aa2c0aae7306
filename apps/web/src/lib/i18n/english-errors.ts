import type { ErrorCode } from '@diem-cau/shared';
import { currentLanguage, subscribeLanguage } from './language';

type Sentences = Readonly<Record<ErrorCode, string>>;

let loaded: Sentences | null = null;
const listeners = new Set<() => void>();

/** Most never read the English sentences, so they are fetched only for those who do. */
export async function loadEnglishErrors(): Promise<void> {
  if (loaded) return;
  const { ERRORS_EN } = await import('./errors-en');
  loaded = ERRORS_EN;
  for (const listener of [...listeners]) listener();
}

function loadWhenEnglish(): void {
  // Without a network the sentences stay Vietnamese; the next change of language tries again.
  if (currentLanguage() === 'en') void loadEnglishErrors().catch(() => undefined);
}

loadWhenEnglish();
subscribeLanguage(loadWhenEnglish);

/** Null until they have come. */
export const englishErrors = (): Sentences | null => loaded;

export function subscribeEnglishErrors(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}
