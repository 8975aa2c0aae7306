import { defineTexts } from '../../lib/i18n/define-texts';
import { controlRoomEn } from './control-room.en';
import { controlRoomVi } from './control-room.vi';

export const useControlRoomTexts = defineTexts('control-room', controlRoomVi, controlRoomEn);
