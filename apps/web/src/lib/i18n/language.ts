import i18next from 'i18next';
import { useSyncExternalStore } from 'react';

export const LANGUAGES = ['vi', 'en'] as const;
export type Language = (typeof LANGUAGES)[number];

const STORED = 'diem-cau.language';

function storedLanguage(): Language {
  try {
    return localStorage.getItem(STORED) === 'en' ? 'en' : 'vi';
  } catch {
    // Some in-app browsers forbid storage; the page then starts in Vietnamese each time.
    return 'vi';
  }
}

void i18next.init({
  lng: storedLanguage(),
  fallbackLng: 'vi',
  supportedLngs: LANGUAGES,
  initAsync: false,
  resources: {},
  keySeparator: false,
  nsSeparator: false,
  interpolation: { escapeValue: false },
});

export function currentLanguage(): Language {
  return i18next.language === 'en' ? 'en' : 'vi';
}

export function setLanguage(language: Language): void {
  document.documentElement.lang = language;
  try {
    localStorage.setItem(STORED, language);
  } catch {
    // Not kept then; the choice still holds for this page.
  }
  void i18next.changeLanguage(language);
}

function subscribe(listener: () => void): () => void {
  i18next.on('languageChanged', listener);
  return () => i18next.off('languageChanged', listener);
}

export function useLanguage(): Language {
  return useSyncExternalStore(subscribe, currentLanguage);
}
