import { defineTexts } from '../../lib/i18n/define-texts';
import { stageEn } from './stage.en';
import { stageVi } from './stage.vi';

export const useStageTexts = defineTexts('stage', stageVi, stageEn);
