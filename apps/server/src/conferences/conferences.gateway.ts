import { ConnectedSocket, MessageBody } from '@nestjs/websockets';
import type { Conference } from '@diem-cau/shared';
import type { RealtimeSocket } from '../common/realtime/connection';
import { MutationDto } from '../common/realtime/mutation.dto';
import { OnCommand } from '../common/realtime/on-command.decorator';
import { RealtimeGateway } from '../common/realtime/realtime-gateway.decorator';
import { ConferencesService } from './conferences.service';

@RealtimeGateway()
export class ConferencesGateway {
  constructor(private readonly conferences: ConferencesService) {}

  @OnCommand('conference:go-live', 'conference.run')
  goLive(@ConnectedSocket() socket: RealtimeSocket, @MessageBody() body: MutationDto): Promise<Conference> {
    return this.conferences.takeStep(socket.data.connection, body.commandId, 'go-live');
  }

  @OnCommand('conference:end', 'conference.run')
  end(@ConnectedSocket() socket: RealtimeSocket, @MessageBody() body: MutationDto): Promise<Conference> {
    return this.conferences.takeStep(socket.data.connection, body.commandId, 'end');
  }
}
