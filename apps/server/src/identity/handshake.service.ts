import { Injectable, Logger } from '@nestjs/common';
import { CONNECT_AS, CONTRACT_VERSION, STAGE_LIMITS, type Handshake } from '@diem-cau/shared';
import { plainToInstance } from 'class-transformer';
import { IsIn, IsInt, IsOptional, IsUUID, Matches, Max, Min, validate, ValidateIf } from 'class-validator';
import { actorOf } from '../common/access/principal';
import { DomainError } from '../common/errors/domain-error';
import { toWireError } from '../common/errors/wire-error';
import { Announcer } from '../common/realtime/announcer';
import { audience } from '../common/realtime/audience';
import type { Connection, RealtimeSocket } from '../common/realtime/connection';
import { AccessService } from './access.service';
import { permissionsOf } from './permissions';

class HandshakeDto implements Handshake {
  @IsInt()
  contractVersion!: number;

  @IsIn(CONNECT_AS)
  as!: Handshake['as'];

  @IsOptional()
  @Matches(/^[A-Za-z0-9]{1,32}$/)
  conferenceCode!: string | null;

  @IsUUID()
  tabId!: string;

  @ValidateIf((_, value) => value !== null)
  @IsInt()
  @Min(1)
  @Max(STAGE_LIMITS.halls)
  hall!: number | null;
}

/** Lets a connection in, or refuses it with a `WireError` in `connect_error`'s `data`. */
@Injectable()
export class HandshakeService {
  private readonly logger = new Logger(HandshakeService.name);

  constructor(
    private readonly access: AccessService,
    private readonly announcer: Announcer,
  ) {}

  readonly admit = (socket: RealtimeSocket, next: (error?: Error) => void): void => {
    this.authenticate(socket)
      .then((connection) => {
        socket.data.connection = connection;
        next();
      })
      .catch((error: unknown) => {
        next(Object.assign(new Error('refused'), { data: toWireError(error, this.logger) }));
      });
  };

  /** Joins the rooms that follow from who the connection is; the conference's own are joined on entering. */
  readonly welcome = (socket: RealtimeSocket): void => {
    const { actor, conferenceId, sessionId } = socket.data.connection;
    this.announcer.subscribe(socket, audience.actor(conferenceId, actor));
    if (!sessionId) return;
    this.announcer.subscribe(socket, audience.session(sessionId));
    // Whoever ended the session or changed its rights while this connection was being let in found nothing to close.
    const admitted = [...socket.data.connection.permissions].sort().join();
    this.authenticate(socket)
      .then(({ permissions }) => {
        if ([...permissions].sort().join() !== admitted) socket.disconnect(true);
      })
      .catch(() => socket.disconnect(true));
  };

  private async authenticate(socket: RealtimeSocket): Promise<Connection> {
    const said = plainToInstance(HandshakeDto, { ...socket.handshake.auth });
    if ((await validate(said, { whitelist: true, forbidNonWhitelisted: true })).length > 0) {
      throw new DomainError('BAD_INPUT');
    }
    if (said.contractVersion !== CONTRACT_VERSION) throw new DomainError('OUTDATED_PAGE');
    const code = said.conferenceCode ?? null;
    const { principal, sessionId, scope } = await this.access.identify(
      said.as,
      code,
      socket.handshake.headers.cookie,
    );
    const roles = await this.access.rolesIn(principal, scope);
    const permissions = permissionsOf(roles);
    if (!permissions.has('conference.enter')) throw new DomainError('NOT_ALLOWED');
    return {
      id: socket.id,
      principal,
      actor: actorOf(principal),
      conferenceId: scope.conferenceId,
      tabId: said.tabId,
      sessionId,
      roles,
      permissions,
      sourceKey: permissions.has('media.publish')
        ? this.access.sourceKeyOf(principal, said.hall ?? null)
        : null,
    };
  }
}
