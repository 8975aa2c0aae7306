import { defineTexts } from '../../lib/i18n/define-texts';
import { agendaEditorEn } from './agenda-editor.en';
import { agendaEditorVi } from './agenda-editor.vi';

export const useAgendaEditorTexts = defineTexts('agenda-editor', agendaEditorVi, agendaEditorEn);
export type AgendaEditorText = keyof typeof agendaEditorVi;
