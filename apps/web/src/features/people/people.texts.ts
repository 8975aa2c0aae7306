import { defineTexts } from '../../lib/i18n/define-texts';
import { peopleEn } from './people.en';
import { peopleVi } from './people.vi';

export const usePeopleTexts = defineTexts('people', peopleVi, peopleEn);
