import { ConnectedSocket, MessageBody } from '@nestjs/websockets';
import type { Conference } from '@diem-cau/shared';
import type { RealtimeSocket } from '../../common/realtime/connection';
import { MutationDto } from '../../common/realtime/mutation.dto';
import { OnCommand } from '../../common/realtime/on-command.decorator';
import { RealtimeGateway } from '../../common/realtime/realtime-gateway.decorator';
import { LifecycleService } from './lifecycle.service';

/** The steps of the control room. */
@RealtimeGateway()
export class LifecycleGateway {
  constructor(private readonly lifecycle: LifecycleService) {}

  @OnCommand('conference:start-rehearsal', 'conference.run')
  startRehearsal(
    @ConnectedSocket() socket: RealtimeSocket,
    @MessageBody() body: MutationDto,
  ): Promise<Conference> {
    return this.lifecycle.takeByCommand(socket.data.connection, body.commandId, 'start-rehearsal');
  }

  @OnCommand('conference:finish-rehearsal', 'conference.run')
  finishRehearsal(
    @ConnectedSocket() socket: RealtimeSocket,
    @MessageBody() body: MutationDto,
  ): Promise<Conference> {
    return this.lifecycle.takeByCommand(socket.data.connection, body.commandId, 'finish-rehearsal');
  }

  @OnCommand('conference:go-live', 'conference.run')
  goLive(@ConnectedSocket() socket: RealtimeSocket, @MessageBody() body: MutationDto): Promise<Conference> {
    return this.lifecycle.takeByCommand(socket.data.connection, body.commandId, 'go-live');
  }

  @OnCommand('conference:pause', 'conference.run')
  pause(@ConnectedSocket() socket: RealtimeSocket, @MessageBody() body: MutationDto): Promise<Conference> {
    return this.lifecycle.takeByCommand(socket.data.connection, body.commandId, 'pause');
  }

  @OnCommand('conference:resume', 'conference.run')
  resume(@ConnectedSocket() socket: RealtimeSocket, @MessageBody() body: MutationDto): Promise<Conference> {
    return this.lifecycle.takeByCommand(socket.data.connection, body.commandId, 'resume');
  }

  @OnCommand('conference:end', 'conference.run')
  end(@ConnectedSocket() socket: RealtimeSocket, @MessageBody() body: MutationDto): Promise<Conference> {
    return this.lifecycle.takeByCommand(socket.data.connection, body.commandId, 'end');
  }

  @OnCommand('conference:reopen', 'conference.run')
  reopen(@ConnectedSocket() socket: RealtimeSocket, @MessageBody() body: MutationDto): Promise<Conference> {
    return this.lifecycle.takeByCommand(socket.data.connection, body.commandId, 'reopen');
  }
}
