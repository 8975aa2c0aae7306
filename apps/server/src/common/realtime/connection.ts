import type {
  ClientToServerEvents,
  Permission,
  Role,
  ServerToClientEvents,
  SourceKey,
} from '@diem-cau/shared';
import type { DefaultEventsMap, Server, Socket } from 'socket.io';
import type { Principal } from '../access/principal';

/** All that a handler may know of who is talking. Nothing of it comes from a payload. */
export interface Connection {
  id: string;
  principal: Principal;
  actor: string;
  conferenceId: string;
  /** One load of a page; the client makes it, so it tells tabs apart and proves nothing. */
  tabId: string;
  /** Revoking this session closes the connection; null for a viewer's ticket. */
  sessionId: string | null;
  roles: Role[];
  permissions: ReadonlySet<Permission>;
  /** What this connection sends when it is on air. */
  sourceKey: SourceKey | null;
}

export interface SocketData {
  connection: Connection;
}

export type RealtimeSocket = Socket<ClientToServerEvents, ServerToClientEvents, DefaultEventsMap, SocketData>;
export type RealtimeServer = Server<ClientToServerEvents, ServerToClientEvents, DefaultEventsMap, SocketData>;
