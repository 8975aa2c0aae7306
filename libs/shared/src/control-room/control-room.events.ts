import type { ControlBoard, SpeakerOnBoard, VenueOnBoard } from './control-room.types';

export interface ControlRoomCommands {
  /** Subscribes to `control-room:board-changed` and answers with the whole board. */
  'control-room:watch': { request: Record<string, never>; response: ControlBoard };
}

export interface ControlRoomBroadcasts {
  /** The lines that changed, at most once a second. */
  'control-room:board-changed': { venues: VenueOnBoard[]; speakers: SpeakerOnBoard[] };
}
