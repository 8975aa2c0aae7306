import { defineTexts } from '../../lib/i18n/define-texts';
import { agendaRunEn } from './agenda-run.en';
import { agendaRunVi } from './agenda-run.vi';

export const useAgendaRunTexts = defineTexts('agenda-run', agendaRunVi, agendaRunEn);
