import { Injectable } from '@nestjs/common';
import type { BroadcastName, Broadcasts } from '@diem-cau/shared';
import { sessionOf, type Audience } from './audience';
import type { RealtimeServer, RealtimeSocket } from './connection';

/** The way from services to clients. It emits to rooms; nothing loops over sockets. */
@Injectable()
export class Announcer {
  private server: RealtimeServer | null = null;

  attach(server: RealtimeServer): void {
    this.server = server;
  }

  /** @param audience several are told once each, however many of them a connection belongs to; at least one */
  to(audience: Audience | Audience[]): {
    emit<Name extends BroadcastName>(name: Name, payload: Broadcasts[Name]): void;
  } {
    return {
      emit: (name, payload) => {
        // socket.io cannot relate a generic name to its payload; the signature above does.
        const room = this.server?.to(audience) as
          { emit(name: string, payload: unknown): boolean } | undefined;
        room?.emit(name, payload);
      },
    };
  }

  subscribe(socket: RealtimeSocket, audience: Audience): void {
    void socket.join(audience);
  }

  unsubscribe(socket: RealtimeSocket, audience: Audience): void {
    void socket.leave(audience);
  }

  /** How many connections of this node belong to the audience. */
  subscribers(audience: Audience): number {
    return this.server?.sockets.adapter.rooms.get(audience)?.size ?? 0;
  }

  /** The sessions that have a connection on this node. */
  connectedSessions(): string[] {
    return [...(this.server?.sockets.adapter.rooms.keys() ?? [])].flatMap((room) => sessionOf(room) ?? []);
  }

  /** Closes the audience's connections so that they come back with the rights that they have now. */
  reconnect(audience: Audience): void {
    this.server?.in(audience).disconnectSockets(true);
  }

  /** Closes the audience's connections, media included, after telling them why. */
  close(audience: Audience, reason: Broadcasts['identity:session-revoked']['reason']): void {
    this.to(audience).emit('identity:session-revoked', { reason });
    this.reconnect(audience);
  }
}
