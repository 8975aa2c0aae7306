import type {
  ControlBoard,
  HallOnBoard,
  SpeakerOnBoard,
  VenueNowChanged,
  VenueOnBoard,
  VenueOnDesk,
} from './control-room.types';
import type { LineReport } from './line-report.types';

export interface ControlRoomCommands {
  /** Subscribes to `control-room:board-changed` and answers with the whole board. */
  'control-room:watch': { request: Record<string, never>; response: ControlBoard };
  /** Everything of one venue. */
  'control-room:venue': { request: { participationId: string }; response: VenueOnDesk };
  /** What a venue's screen or a lecturer's page receives and sends now; forgotten when its connection is. */
  'line:report': { request: LineReport; response: null };
}

export interface ControlRoomBroadcasts {
  /** The lines that changed, at most once a second: whole ones, and what changed by itself of others. */
  'control-room:board-changed': {
    venues: VenueOnBoard[];
    now: VenueNowChanged[];
    speakers: SpeakerOnBoard[];
    /** All of them, when any has changed. */
    halls: HallOnBoard[] | null;
  };
}
