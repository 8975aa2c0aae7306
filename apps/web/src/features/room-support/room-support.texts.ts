import { defineTexts } from '../../lib/i18n/define-texts';
import { roomSupportEn } from './room-support.en';
import { roomSupportVi } from './room-support.vi';

export const useRoomSupportTexts = defineTexts('room-support', roomSupportVi, roomSupportEn);
