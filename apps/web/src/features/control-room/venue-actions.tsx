import type { VenueOnBoard } from '@diem-cau/shared';
import { Button } from '@mantine/core';
import { IconDeviceTv, IconLink } from '@tabler/icons-react';
import { useControlRoomTexts } from './control-room.texts';
import type { OpenDialog } from './room-dialog';

/** A venue's screens and its coordinator's link. */
export function VenueActions({
  venue,
  onOpen,
}: {
  venue: VenueOnBoard;
  onOpen: (dialog: OpenDialog) => void;
}) {
  const t = useControlRoomTexts();
  const { participationId, name, connection } = venue;
  return (
    <>
      {connection === 'screen' && (
        <Button
          variant="default"
          size="sm"
          leftSection={<IconDeviceTv size={18} aria-hidden />}
          onClick={() => onOpen({ kind: 'screens', venue })}
        >
          {t('screens')}
        </Button>
      )}
      <Button
        variant="default"
        size="sm"
        leftSection={<IconLink size={18} aria-hidden />}
        onClick={() => onOpen({ kind: 'link', linkKind: 'coordinator', subjectId: participationId, name })}
      >
        {t('coordinatorLink')}
      </Button>
    </>
  );
}
