import { defineTexts } from '../../lib/i18n/define-texts';
import { agendaEn } from './agenda.en';
import { agendaVi } from './agenda.vi';

export const useAgendaTexts = defineTexts('agenda', agendaVi, agendaEn);
