import { useMemo } from 'react';
import { useLanguage, type Language } from './language';

export type TextParams = Record<string, string | number>;
export type Translate<Key extends string> = (key: Key, params?: TextParams) => string;

/** English needs plural forms (`key_one`, `key_other`), Vietnamese does not. */
type English<Key extends string> = Record<Key, string> &
  Partial<Record<`${Key}_one` | `${Key}_other`, string>>;

/**
 * The hook that reads a feature's texts; they are loaded with the feature, so that a page carries only what it shows.
 *
 * @param feature stands for a text that is missing, so that it is found
 */
export function defineTexts<Key extends string>(
  feature: string,
  vi: Readonly<Record<Key, string>>,
  en: Readonly<English<NoInfer<Key>>>,
): () => Translate<Key> {
  const texts: Record<Language, Readonly<Partial<Record<string, string>>>> = { vi, en };
  return function useTexts() {
    const language = useLanguage();
    return useMemo(
      () => translator<Key>(feature, texts[language], new Intl.PluralRules(language)),
      [language],
    );
  };
}

function translator<Key extends string>(
  feature: string,
  texts: Readonly<Partial<Record<string, string>>>,
  plural: Intl.PluralRules,
): Translate<Key> {
  return (key, params = {}) => {
    const { count } = params;
    const form = typeof count === 'number' ? texts[`${key}_${plural.select(count)}`] : undefined;
    const text = form ?? texts[key] ?? `${feature}.${key}`;
    return text.replace(/\{\{(\w+)\}\}/g, (_, name: string) => String(params[name] ?? ''));
  };
}
