import type { Conference, HandOverKind, VenueOnBoard } from '@diem-cau/shared';
import type { ReactNode } from 'react';
import { LinkDialog } from './link-dialog';
import { ScreensDialog } from './screens-dialog';

export type OpenDialog =
  | { kind: 'screens'; venue: VenueOnBoard }
  | { kind: 'link'; linkKind: HandOverKind; subjectId: string; name: string };

interface Props {
  dialog: OpenDialog | null;
  conference: Conference;
  /** The venue's screens; another feature looks after them. */
  screens: (venue: VenueOnBoard) => ReactNode;
  onClose: () => void;
}

export function RoomDialog({ dialog, conference, screens, onClose }: Props) {
  switch (dialog?.kind) {
    case undefined:
      return null;
    case 'screens':
      return (
        <ScreensDialog name={dialog.venue.name} onClose={onClose}>
          {screens(dialog.venue)}
        </ScreensDialog>
      );
    case 'link':
      return (
        <LinkDialog
          conference={conference}
          kind={dialog.linkKind}
          subjectId={dialog.subjectId}
          name={dialog.name}
          onClose={onClose}
        />
      );
  }
}
