import i18next, { type TOptions } from 'i18next';
import { useMemo } from 'react';
import { useLanguage, type Language } from './language';

export type TextParams = Record<string, string | number>;
export type Translate<Key extends string> = (key: Key, params?: TextParams) => string;

/** English needs plural forms (`key_one`, `key_other`), Vietnamese does not. */
type English<Key extends string> = Record<Key, string> &
  Partial<Record<`${Key}_one` | `${Key}_other`, string>>;

/**
 * Registers a feature's texts when the feature is loaded and gives the hook that reads them, so
 * that a page carries only the texts it shows.
 */
export function defineTexts<Key extends string>(
  feature: string,
  vi: Readonly<Record<Key, string>>,
  en: Readonly<English<NoInfer<Key>>>,
): () => Translate<Key> {
  i18next.addResourceBundle('vi', feature, vi);
  i18next.addResourceBundle('en', feature, en);
  return function useTexts() {
    const language = useLanguage();
    return useMemo(() => translator<Key>(feature, language), [language]);
  };
}

function translator<Key extends string>(feature: string, language: Language): Translate<Key> {
  return (key, params) => i18next.t<string, TOptions, string>(key, { ...params, lng: language, ns: feature });
}
