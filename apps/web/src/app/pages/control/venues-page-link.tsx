import type { Me } from '@diem-cau/shared';
import { Button } from '@mantine/core';
import { IconExternalLink } from '@tabler/icons-react';
import { useVenueDeskTexts } from '../../../features/venue-desk/venue-desk.texts';

/** All venues on a second display, for whoever telephones them. */
export function VenuesPageLink({ code, as }: { code: string; as: Me['as'] }) {
  const t = useVenueDeskTexts();
  const query = as === 'chair' ? '?as=chair' : '';
  return (
    <Button
      component="a"
      href={`/control/${code}/venues${query}`}
      target="_blank"
      rel="noreferrer"
      variant="subtle"
      size="compact-sm"
      leftSection={<IconExternalLink size={16} aria-hidden />}
    >
      {t('fullPage')}
    </Button>
  );
}
