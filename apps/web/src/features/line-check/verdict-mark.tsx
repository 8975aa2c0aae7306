import type { LineGrade } from '@diem-cau/shared';
import { IconAlertTriangle, IconCircleCheck, IconExclamationCircle } from '@tabler/icons-react';
import { Tag, type TagTone } from '../../ui/tag';
import { useLineCheckTexts } from './line-check.texts';

export const VERDICT_ICONS = {
  good: IconCircleCheck,
  fair: IconAlertTriangle,
  poor: IconExclamationCircle,
} as const;

const TONES: Record<LineGrade, TagTone> = { good: 'good', fair: 'amber', poor: 'fault' };

export function VerdictMark({ verdict }: { verdict: LineGrade }) {
  const t = useLineCheckTexts();
  const Icon = VERDICT_ICONS[verdict];
  return (
    <Tag tone={TONES[verdict]} icon={<Icon size={18} aria-hidden />}>
      {t(`verdict.${verdict}`)}
    </Tag>
  );
}
