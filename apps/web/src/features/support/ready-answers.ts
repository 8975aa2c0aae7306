import { SUPPORT_LIMITS } from '@diem-cau/shared';
import { useMemo, useState } from 'react';
import { keepSetting, keptSetting } from '../../lib/kept-setting';
import { useSupportTexts } from './support.texts';

const KEY = 'diem-cau.ready-answers';
const MOST = 12;
const DEFAULTS = ['ready.1', 'ready.2', 'ready.3', 'ready.4', 'ready.5', 'ready.6'] as const;

/** One answer in each line; empty lines and what is too long or too much is left out. */
export function linesOf(typed: string): string[] {
  return typed
    .split('\n')
    .map((line) => line.trim().slice(0, SUPPORT_LIMITS.text))
    .filter((line) => line !== '')
    .slice(0, MOST);
}

/** The answers at hand, as this browser's user has written them, or the first ones in the page's language. */
export function useReadyAnswers() {
  const t = useSupportTexts();
  const [own, setOwn] = useState(() => keptSetting(KEY));
  return useMemo(() => {
    const defaults = DEFAULTS.map((key) => t(key));
    return {
      defaults,
      answers: own === null ? defaults : linesOf(own),
      save: (answers: string[]) => {
        const isDefault = answers.join('\n') === defaults.join('\n');
        const kept = isDefault || answers.length === 0 ? null : answers.join('\n');
        setOwn(kept);
        keepSetting(KEY, kept);
      },
    };
  }, [own, t]);
}
