import type { ParticipationConnection } from '../conferences/participations.types';
import type { OrgUnit } from '../org-units/org-units.types';
import type { SourceKey } from '../media/media.types';

/** `lost`: it was connected while this conference was open and is not now. */
export type VenueState = 'not-connected' | 'connected' | 'lost';

export interface VenueOnBoard {
  participationId: string;
  sourceKey: SourceKey;
  name: string;
  /** The unit that hosts the venue: its place in the tree. */
  unitId: string;
  /** Anything but `screen` joins outside this system: it cannot be put on air and is never `connected`. */
  connection: ParticipationConnection;
  externalSystem: string | null;
  /** A unit that sits there has accepted its invitation. */
  accepted: boolean;
  state: VenueState;
  /** Its picture or sound is arriving. */
  sending: boolean;
  delegates: number | null;
  coordinatorName: string | null;
  coordinatorPhone: string | null;
}

export interface SpeakerOnBoard {
  speakerId: string;
  sourceKey: SourceKey;
  name: string;
  position: string | null;
  connected: boolean;
  sending: boolean;
}

export interface ControlBoard {
  units: OrgUnit[];
  venues: VenueOnBoard[];
  speakers: SpeakerOnBoard[];
}
