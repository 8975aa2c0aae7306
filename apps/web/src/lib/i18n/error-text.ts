import { CONFERENCE_STATES, type ConferenceState, type WireError } from '@diem-cau/shared';
import { useCallback, useSyncExternalStore } from 'react';
import { commonEn } from './common.en';
import { commonVi } from './common.vi';
import { errorSentence, knownErrors, subscribeErrors } from './error-sentences';
import { useLanguage, type Language } from './language';

function isState(value: string): value is ConferenceState {
  return CONFERENCE_STATES.some((state) => state === value);
}

/** A param as people read it: a conference's state has a name in either language. */
function paramText(name: string, value: string | number | undefined, language: Language): string {
  if (value === undefined) return '…';
  const text = String(value);
  if (name !== 'state' || !isState(text)) return text;
  return (language === 'en' ? commonEn : commonVi)[`state.${text}`];
}

/**
 * The sentence of a refusal, with its params filled in. A param that is missing leaves no braces behind. It is Vietnamese until the
 * English ones have come, and three dots for the moment in which it is fetched.
 */
export function errorText(error: WireError, language: Language): string {
  const sentence = errorSentence(error.code, language) ?? '…';
  return sentence.replace(/\{\{(\w+)\}\}/g, (_, name: string) =>
    paramText(name, error.params[name], language),
  );
}

export function useErrorText(): (error: WireError) => string {
  const language = useLanguage();
  const known = useSyncExternalStore(subscribeErrors, knownErrors);
  // A function of its own whenever more sentences have come, so that what shows them is shown anew.
  return useCallback((error) => errorText(error, known.en ? language : 'vi'), [language, known]);
}
