import { defineTexts } from '../../lib/i18n/define-texts';
import { watchEn } from './watch.en';
import { watchVi } from './watch.vi';

export const useWatchTexts = defineTexts('watch', watchVi, watchEn);
