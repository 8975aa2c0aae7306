import type { LinkKind, VenueOnBoard } from '@diem-cau/shared';
import { LinkDialog } from './link-dialog';
import { PairDialog } from './pair-dialog';

export type OpenDialog =
  | { kind: 'pair'; venue: VenueOnBoard }
  | { kind: 'link'; linkKind: LinkKind; subjectId: string; name: string };

interface Props {
  dialog: OpenDialog | null;
  conferenceCode: string;
  onClose: () => void;
}

export function RoomDialog({ dialog, conferenceCode, onClose }: Props) {
  switch (dialog?.kind) {
    case undefined:
      return null;
    case 'pair':
      return <PairDialog conferenceCode={conferenceCode} venue={dialog.venue} onClose={onClose} />;
    case 'link':
      return (
        <LinkDialog
          conferenceCode={conferenceCode}
          kind={dialog.linkKind}
          subjectId={dialog.subjectId}
          name={dialog.name}
          onClose={onClose}
        />
      );
  }
}
