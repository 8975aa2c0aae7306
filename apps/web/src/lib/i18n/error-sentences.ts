import { ERRORS_FOR_ANYONE_VI, type ErrorCode } from '@diem-cau/shared';
import { currentLanguage, subscribeLanguage, type Language } from './language';

type Sentences = Readonly<Partial<Record<ErrorCode, string>>>;

/** What is there already. It is replaced, never changed, so that whoever shows a sentence notices. */
let loaded: Readonly<{ vi: Sentences; en: Sentences | null; isWhole: boolean }> = {
  vi: ERRORS_FOR_ANYONE_VI,
  en: null,
  isWhole: false,
};
const listeners = new Set<() => void>();

function keep(part: Partial<typeof loaded>): void {
  loaded = { ...loaded, ...part };
  for (const listener of [...listeners]) listener();
}

/** Most never read the English sentences, so they are fetched only for those who do. */
export async function loadEnglishErrors(): Promise<void> {
  if (loaded.en) return;
  const { ERRORS_EN } = await import('./errors-en');
  keep({ en: ERRORS_EN });
}

/** Whoever only watches never meets what offices are refused: those sentences are fetched with the first such refusal. */
export async function loadAllErrors(): Promise<void> {
  if (loaded.isWhole) return;
  const { ERRORS_FOR_OFFICES_VI } = await import('./errors-vi');
  keep({ vi: { ...ERRORS_FOR_ANYONE_VI, ...ERRORS_FOR_OFFICES_VI }, isWhole: true });
}

function loadWhenEnglish(): void {
  // Without a network the sentences stay Vietnamese; the next change of language tries again.
  if (currentLanguage() === 'en') void loadEnglishErrors().catch(() => undefined);
}

loadWhenEnglish();
subscribeLanguage(loadWhenEnglish);

/** The same object until more sentences have come. */
export const knownErrors = (): typeof loaded => loaded;

/** Vietnamese until the English ones have come; null when it has to be fetched first, which begins then. */
export function errorSentence(code: ErrorCode, language: Language): string | null {
  const sentence = (language === 'en' && loaded.en?.[code]) || loaded.vi[code];
  if (sentence === undefined) void loadAllErrors().catch(() => undefined);
  return sentence ?? null;
}

export function subscribeErrors(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}
