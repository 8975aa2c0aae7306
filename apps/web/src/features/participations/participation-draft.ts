import type {
  AddParticipation,
  ChangeParticipation,
  Participation,
  ParticipationDetails,
} from '@diem-cau/shared';

/** What is typed about a venue of the conference. */
export interface ParticipationDraft {
  unitIds: string[];
  coordinatorName: string;
  coordinatorPhone: string;
  technicianName: string;
  technicianPhone: string;
  note: string;
  connection: ParticipationDetails['connection'];
  externalSystem: string;
  externalAddress: string;
  externalContact: string;
}

export type TextField = Exclude<keyof ParticipationDraft, 'unitIds' | 'connection'>;

export const emptyDraft: ParticipationDraft = {
  unitIds: [],
  coordinatorName: '',
  coordinatorPhone: '',
  technicianName: '',
  technicianPhone: '',
  note: '',
  connection: 'screen',
  externalSystem: '',
  externalAddress: '',
  externalContact: '',
};

export const toDraft = (participation: Participation): ParticipationDraft => ({
  unitIds: participation.units.map(({ unitId }) => unitId),
  coordinatorName: participation.coordinatorName ?? '',
  coordinatorPhone: participation.coordinatorPhone ?? '',
  technicianName: participation.technicianName ?? '',
  technicianPhone: participation.technicianPhone ?? '',
  note: participation.note ?? '',
  connection: participation.connection,
  externalSystem: participation.externalSystem ?? '',
  externalAddress: participation.externalAddress ?? '',
  externalContact: participation.externalContact ?? '',
});

const orNull = (text: string): string | null => text.trim() || null;

export function toDetails(draft: ParticipationDraft): ParticipationDetails {
  const external = draft.connection !== 'screen';
  return {
    coordinatorName: orNull(draft.coordinatorName),
    coordinatorPhone: orNull(draft.coordinatorPhone),
    technicianName: orNull(draft.technicianName),
    technicianPhone: orNull(draft.technicianPhone),
    note: orNull(draft.note),
    connection: draft.connection,
    externalSystem: external ? orNull(draft.externalSystem) : null,
    externalAddress: external ? orNull(draft.externalAddress) : null,
    externalContact: external ? orNull(draft.externalContact) : null,
  };
}

export const toChange = (draft: ParticipationDraft, revision: number): ChangeParticipation => ({
  ...toDetails(draft),
  unitIds: draft.unitIds,
  revision,
});

/** Brings back a venue that was removed. Its invitations are still there, its links are not. */
export const toAddAgain = (removed: Participation): AddParticipation => ({
  ...toDetails(toDraft(removed)),
  venueId: removed.venueId,
  newVenue: null,
  unitIds: removed.units.map(({ unitId }) => unitId),
  agreed: null,
});
