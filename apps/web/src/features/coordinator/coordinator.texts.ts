import { defineTexts } from '../../lib/i18n/define-texts';
import { coordinatorEn } from './coordinator.en';
import { coordinatorVi } from './coordinator.vi';

export const useCoordinatorTexts = defineTexts('coordinator', coordinatorVi, coordinatorEn);
