import type { SeatedUnit } from '@diem-cau/shared';
import { IconCheck, IconClock, IconX } from '@tabler/icons-react';
import { Tag } from '../../ui/tag';
import { useParticipationsTexts } from './participations.texts';

/** What a unit answered to its invitation. */
export function AnswerTag({ invitation }: Pick<SeatedUnit, 'invitation'>) {
  const t = useParticipationsTexts();
  switch (invitation) {
    case 'accepted':
      return (
        <Tag tone="good" icon={<IconCheck size={14} aria-hidden />}>
          {t('accepted')}
        </Tag>
      );
    case 'declined':
      return (
        <Tag tone="fault" icon={<IconX size={14} aria-hidden />}>
          {t('declined')}
        </Tag>
      );
    default:
      return (
        <Tag tone="amber" icon={<IconClock size={14} aria-hidden />}>
          {t('notAccepted')}
        </Tag>
      );
  }
}
