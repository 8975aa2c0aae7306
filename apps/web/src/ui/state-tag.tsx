import type { ConferenceState } from '@diem-cau/shared';
import { useCommonTexts } from '../lib/i18n/common.texts';
import { Tag, type TagTone } from './tag';

const TONES: Record<ConferenceState, TagTone> = {
  draft: 'plain',
  scheduled: 'brand',
  rehearsal: 'amber',
  live: 'live',
  paused: 'amber',
  ended: 'plain',
  sealed: 'plain',
  postponed: 'amber',
  cancelled: 'fault',
};

export function StateTag({ state }: { state: ConferenceState }) {
  const t = useCommonTexts();
  return <Tag tone={TONES[state]}>{t(`state.${state}`)}</Tag>;
}
