import { ROW_NOTES_EN, ROW_NOTES_VI, type RowNote } from '@diem-cau/shared';
import { useCallback } from 'react';
import { useLanguage, type Language } from './language';

/** What is wrong with a row of a spreadsheet and what to do. */
export function rowNoteText({ code, params }: RowNote, language: Language): string {
  const sentence = (language === 'en' ? ROW_NOTES_EN : ROW_NOTES_VI)[code];
  return sentence.replace(/\{\{(\w+)\}\}/g, (_, name: string) => String(params[name] ?? '…'));
}

export function useRowNoteText(): (note: RowNote) => string {
  const language = useLanguage();
  return useCallback((note) => rowNoteText(note, language), [language]);
}
