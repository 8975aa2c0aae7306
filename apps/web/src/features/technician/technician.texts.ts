import { defineTexts } from '../../lib/i18n/define-texts';
import { technicianEn } from './technician.en';
import { technicianVi } from './technician.vi';

export const useTechnicianTexts = defineTexts('technician', technicianVi, technicianEn);
