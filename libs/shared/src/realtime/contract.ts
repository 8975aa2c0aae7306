import type { Ack } from './ack';
import type { AttendanceBroadcasts, AttendanceCommands } from '../attendance/attendance.events';
import type { FollowUpCommands } from '../attendance/follow-up.events';
import type { RollCallBroadcasts, RollCallCommands } from '../attendance/roll-call.events';
import type { ConferenceBroadcasts, ConferenceCommands } from '../conferences/conferences.events';
import type { ControlRoomBroadcasts, ControlRoomCommands } from '../control-room/control-room.events';
import type { LineCheckCommands } from '../line-checks/line-checks.events';
import type { FloorBroadcasts, FloorCommands } from '../media/floor.events';
import type { MediaBroadcasts, MediaCommands } from '../media/media.events';
import type { MosaicBroadcasts, MosaicCommands } from '../media/mosaic.events';
import type { QaBroadcasts, QaCommands } from '../qa/qa.events';
import type { SupportBroadcasts, SupportCommands } from '../support/support.events';
import type { IdentityBroadcasts } from '../identity/identity.events';

/**
 * Raised whenever an old page can no longer talk to the server. The handshake carries it;
 * a page with another version is refused with OUTDATED_PAGE and reloads by itself.
 */
export const CONTRACT_VERSION = 3;

/** Command name → its request and response. Commands are imperative: `qa:ask`. */
export type Commands = ConferenceCommands &
  MediaCommands &
  FloorCommands &
  MosaicCommands &
  LineCheckCommands &
  AttendanceCommands &
  RollCallCommands &
  FollowUpCommands &
  QaCommands &
  SupportCommands &
  ControlRoomCommands;
export type CommandName = keyof Commands;
export type CommandRequest<Name extends CommandName> = Commands[Name]['request'];
export type CommandResponse<Name extends CommandName> = Commands[Name]['response'];

/** Broadcast name → its payload. Broadcasts are in the past tense: `qa:question-changed`. */
export type Broadcasts = ConferenceBroadcasts &
  MediaBroadcasts &
  FloorBroadcasts &
  MosaicBroadcasts &
  AttendanceBroadcasts &
  RollCallBroadcasts &
  QaBroadcasts &
  SupportBroadcasts &
  ControlRoomBroadcasts &
  IdentityBroadcasts;
export type BroadcastName = keyof Broadcasts;

/** The maps socket.io wants, for the server, the web client and the test client alike. */
export type ClientToServerEvents = {
  [Name in CommandName]: (
    request: CommandRequest<Name>,
    answer: (ack: Ack<CommandResponse<Name>>) => void,
  ) => void;
};
export type ServerToClientEvents = { [Name in BroadcastName]: (payload: Broadcasts[Name]) => void };
