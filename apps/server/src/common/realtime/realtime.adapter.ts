import { Logger, type INestApplicationContext } from '@nestjs/common';
import { IoAdapter } from '@nestjs/platform-socket.io';
import { REALTIME_LIMITS } from '@diem-cau/shared';
import { Server, type ServerOptions } from 'socket.io';
import { Announcer } from './announcer';
import { CommandLimits } from './command-limits';
import type { RealtimeServer, RealtimeSocket } from './connection';
import type { HotCommand } from './hot-command';

export interface RealtimeDoor {
  allowedOrigins: readonly string[];
  /** Runs before a connection exists; sets `socket.data.connection` or refuses. */
  admit(socket: RealtimeSocket, next: (error?: Error) => void): void;
  welcome(socket: RealtimeSocket): void;
  /** Every command that a gateway handles. */
  commands(): ReadonlyMap<string, HotCommand | null>;
}

/**
 * socket.io with this product's limits: websocket only, no compression, small frames, exact origins,
 * and nobody connected who was not admitted.
 */
export class RealtimeAdapter extends IoAdapter {
  private readonly log = new Logger(RealtimeAdapter.name);

  constructor(
    private readonly app: INestApplicationContext,
    private readonly door: RealtimeDoor,
  ) {
    super(app);
  }

  override createIOServer(): Server {
    const options: Partial<ServerOptions> = {
      transports: ['websocket'],
      serveClient: false,
      perMessageDeflate: false,
      maxHttpBufferSize: REALTIME_LIMITS.frameBytes,
      pingInterval: 10_000,
      pingTimeout: 15_000,
      connectTimeout: 10_000,
      cleanupEmptyChildNamespaces: true,
      allowRequest: ({ headers: { origin } }, decide) => {
        const allowed = origin !== undefined && this.door.allowedOrigins.includes(origin);
        decide(allowed ? null : 'origin refused', allowed);
      },
    };
    const io = new Server(this.httpServer, options);
    const server: RealtimeServer = io;
    // Each gateway listens for the beginning and the end of every connection, and there are as many as features.
    server.sockets.setMaxListeners(0);
    server.use((socket, next) => {
      socket.setMaxListeners(0);
      this.door.admit(socket, next);
    });
    server.on('connection', (socket) => {
      this.door.welcome(socket);
      new CommandLimits(socket, this.door.commands());
    });
    server.engine.on('connection_error', (error: { message: string }) =>
      this.log.debug(`A connection was refused: ${error.message}`),
    );
    this.app.get(Announcer).attach(server);
    return io;
  }
}
