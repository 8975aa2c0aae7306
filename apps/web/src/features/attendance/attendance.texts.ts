import { defineTexts } from '../../lib/i18n/define-texts';
import { attendanceEn } from './attendance.en';
import { attendanceVi } from './attendance.vi';

export const useAttendanceTexts = defineTexts('attendance', attendanceVi, attendanceEn);
