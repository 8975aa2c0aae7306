import type { Participation } from '@diem-cau/shared';
import { useState } from 'react';
import { asWireError } from '../../lib/errors/command-error';
import { FormDrawer } from '../../ui/form-drawer';
import { AgreedFields, agreedIsComplete, notAgreed, toAgreed } from './agreed-fields';
import { emptyDraft, toDetails } from './participation-draft';
import { ParticipationFields } from './participation-fields';
import { useAddParticipation } from './participations.queries';
import { useParticipationsTexts } from './participations.texts';
import { emptyRoom, RoomChoice, roomIsChosen } from './room-choice';

interface Props {
  code: string;
  participations: readonly Participation[];
  onAdded: (said: string) => void;
  onClose: () => void;
}

/** One venue more, in a room on record or in a new one. */
export function AddVenue({ code, participations, onAdded, onClose }: Props) {
  const t = useParticipationsTexts();
  const add = useAddParticipation(code);
  const [room, setRoom] = useState(emptyRoom);
  const [draft, setDraft] = useState(emptyDraft);
  const [agreed, setAgreed] = useState(notAgreed);
  const [tried, setTried] = useState(false);
  const submit = () => {
    setTried(true);
    if (!roomIsChosen(room) || !agreedIsComplete(agreed)) return;
    const { isNew, name, hostUnitId, address } = room;
    add.mutate(
      {
        ...toDetails(draft),
        venueId: isNew ? null : (room.room?.id ?? null),
        newVenue:
          isNew && hostUnitId !== null
            ? { name, hostUnitId, address: address.trim() || null, capacity: null }
            : null,
        unitIds: draft.unitIds,
        agreed: toAgreed(agreed),
      },
      { onSuccess: ({ venueName }) => onAdded(t('added', { name: venueName })) },
    );
  };
  return (
    <FormDrawer
      title={t('addTitle')}
      submitText={t('addSubmit')}
      pending={add.isPending}
      error={add.isError ? asWireError(add.error) : null}
      dirty={room !== emptyRoom || draft !== emptyDraft}
      onDismissError={add.reset}
      onSubmit={submit}
      onClose={onClose}
    >
      <RoomChoice
        draft={room}
        taken={new Set(participations.map(({ venueId }) => venueId))}
        onChange={(next) => {
          setRoom(next);
          // Whoever has the room usually sits in it.
          const host = next.isNew ? next.hostUnitId : next.room?.hostUnitId;
          if (host && draft.unitIds.length === 0) setDraft({ ...draft, unitIds: [host] });
        }}
        tried={tried}
      />
      <ParticipationFields draft={draft} onChange={setDraft} disabled={false} />
      <AgreedFields draft={agreed} onChange={setAgreed} tried={tried} />
    </FormDrawer>
  );
}
