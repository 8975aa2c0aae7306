import type { NoticeUrgency, SendNotice } from '@diem-cau/shared';
import { NOBODY, type Reach } from './notice-reach';

/** A notice that is being written. */
export interface NoticeDraft {
  text: string;
  urgency: NoticeUrgency;
  minutes: number | null;
  toAll: boolean;
  reach: Reach;
}

export const DURATIONS = [2, 5, 10, 15, 30, 60] as const;

export const NEW_NOTICE: NoticeDraft = { text: '', urgency: 'info', minutes: 5, toAll: true, reach: NOBODY };

export const toSend = ({ text, urgency, minutes, toAll, reach }: NoticeDraft): SendNotice => ({
  text: text.trim(),
  urgency,
  minutes,
  toAll,
  unitIds: toAll ? [] : [...reach.unitIds],
  participationIds: toAll ? [] : [...reach.participationIds],
});
