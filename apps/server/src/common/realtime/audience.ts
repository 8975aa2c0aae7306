import type { Permission, SourceKey } from '@diem-cau/shared';

/** A set of connections that a broadcast goes to. */
export type Audience = string & { readonly audience: unique symbol };

const named = (name: string) => name as Audience;

const SESSION = 'session:';

export const audience = {
  everyone: (conferenceId: string) => named(`conference:${conferenceId}`),
  /** Connections that hold the permission in this conference. */
  permitted: (conferenceId: string, permission: Permission) =>
    named(`permitted:${conferenceId}:${permission}`),
  /** All connections of one actor: two tabs of a viewer, a lecturer's laptop and phone. */
  actor: (conferenceId: string, actor: string) => named(`actor:${conferenceId}:${actor}`),
  /** Connections that joined the conference's room. */
  media: (conferenceId: string) => named(`media:${conferenceId}`),
  /** Connections that may send for one source. */
  source: (conferenceId: string, key: SourceKey) => named(`source:${conferenceId}:${key}`),
  /** Connections that receive what only the desk and the hall see. */
  desk: (conferenceId: string) => named(`desk:${conferenceId}`),
  /** Pages that show what is prepared. */
  preview: (conferenceId: string) => named(`preview:${conferenceId}`),
  /** Pages that show who waits for the floor. */
  floor: (conferenceId: string) => named(`floor:${conferenceId}`),
  /** Pages that know how the mosaic is arranged. */
  mosaic: (conferenceId: string) => named(`mosaic:${conferenceId}`),
  /** Pages that show the mosaic. */
  mosaicPage: (conferenceId: string) => named(`mosaic-page:${conferenceId}`),
  /** Pages that show live figures. */
  figures: (conferenceId: string) => named(`figures:${conferenceId}`),
  /** Pages that show the control board. */
  board: (conferenceId: string) => named(`board:${conferenceId}`),
  /** One connection: socket.io has a room for each. */
  connection: (connectionId: string) => named(connectionId),
  /** All connections of one venue: its screens, its coordinator, its technician. */
  venue: (conferenceId: string, participationId: string) => named(`venue:${conferenceId}:${participationId}`),
  /** Pages of those who hold roll calls. */
  rollCall: (conferenceId: string) => named(`roll-call:${conferenceId}`),
  /** Venues' screens and coordinators who wait to be called. */
  rollCallVenues: (conferenceId: string) => named(`roll-call-venues:${conferenceId}`),
  session: (sessionId: string) => named(SESSION + sessionId),
};

/** The session whose connections the audience is; null for all others. */
export const sessionOf = (name: string): string | null =>
  name.startsWith(SESSION) ? name.slice(SESSION.length) : null;
