import type { HelpMessage } from '@diem-cau/shared';
import { useCallback } from 'react';
import { defineTexts } from '../i18n/define-texts';
import { supportWordsEn } from './support-words.en';
import { supportWordsVi } from './support-words.vi';

export const useSupportWords = defineTexts('support-words', supportWordsVi, supportWordsEn);

/** What was said, in the reader's language: the words of a press, and what was typed besides. */
export function useSaid(): (message: Pick<HelpMessage, 'reason' | 'reply' | 'text'>) => string {
  const t = useSupportWords();
  return useCallback(
    ({ reason, reply, text }) => {
      const pressed = reason !== null ? t(`reason.${reason}`) : reply !== null ? t(`reply.${reply}`) : null;
      return [pressed, text].filter((part) => part !== null).join(': ');
    },
    [t],
  );
}

/** Who said it: the name of a person, with what they are. */
export function useSpeakerName(): (message: Pick<HelpMessage, 'voice' | 'name'>) => string {
  const t = useSupportWords();
  return useCallback(
    ({ voice, name }) => (name === null ? t(`voice.${voice}`) : `${t(`voice.${voice}`)} · ${name}`),
    [t],
  );
}
