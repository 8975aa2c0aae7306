import type { ConferencePerson, PersonKind, StaffConference } from '@diem-cau/shared';
import { HandOverDialog } from './hand-over-dialog';
import { LinkDialog, type LinkTaker } from './link-dialog';
import { PersonForm } from './person-form';
import { RemoveDialog } from './remove-dialog';
import { RevokeDialog } from './revoke-dialog';

export type OpenDialog =
  | { kind: 'form'; personKind: PersonKind; person: ConferencePerson | null }
  | { kind: 'link' | 'hand-over' | 'revoke' | 'remove'; person: ConferencePerson }
  | { kind: 'links'; people: ConferencePerson[] };

interface Props {
  dialog: OpenDialog | null;
  conference: StaffConference;
  onClose: () => void;
}

const toTaker = ({ id, kind, name, link }: ConferencePerson): LinkTaker => ({
  id,
  kind,
  name,
  hasLink: link !== null,
});

export function PeopleDialogs({ dialog, conference, onClose }: Props) {
  const { code } = conference;
  switch (dialog?.kind) {
    case undefined:
      return null;
    case 'form':
      return <PersonForm code={code} kind={dialog.personKind} person={dialog.person} onClose={onClose} />;
    case 'link':
      return <LinkDialog conference={conference} people={[toTaker(dialog.person)]} onClose={onClose} />;
    case 'links':
      return <LinkDialog conference={conference} people={dialog.people.map(toTaker)} onClose={onClose} />;
    case 'hand-over': {
      const { kind, id: subjectId, name } = dialog.person;
      return <HandOverDialog conference={conference} part={{ kind, subjectId, name }} onClose={onClose} />;
    }
    case 'revoke':
      return <RevokeDialog code={code} person={dialog.person} onClose={onClose} />;
    case 'remove':
      return <RemoveDialog code={code} person={dialog.person} onClose={onClose} />;
  }
}
