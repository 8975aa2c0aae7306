import type { VenueOnBoard } from '@diem-cau/shared';
import { IconLifebuoy } from '@tabler/icons-react';
import { Tag } from '../../ui/tag';
import { useVenueDeskTexts } from './venue-desk.texts';

/** The venue has called for help: nobody has answered yet, or somebody looks after it. */
export function HelpMark({ venue: { help } }: { venue: VenueOnBoard }) {
  const t = useVenueDeskTexts();
  if (help === null) return null;
  return (
    <Tag tone={help.state === 'open' ? 'fault' : 'amber'} icon={<IconLifebuoy size={16} aria-hidden />}>
      {t(`help.${help.state}`)}
    </Tag>
  );
}
