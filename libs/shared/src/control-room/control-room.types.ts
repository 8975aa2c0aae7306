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
