import { ConnectedSocket, MessageBody } from '@nestjs/websockets';
import type { Agenda } from '@diem-cau/shared';
import type { RealtimeSocket } from '../../common/realtime/connection';
import { OnCommand } from '../../common/realtime/on-command.decorator';
import { RealtimeGateway } from '../../common/realtime/realtime-gateway.decorator';
import { PressItemDto, UndoPressDto } from './agenda.dto';
import { AgendaRunService } from './agenda-run.service';

@RealtimeGateway()
export class AgendaGateway {
  constructor(private readonly run: AgendaRunService) {}

  @OnCommand('agenda:start-item', 'agenda.run')
  start(@ConnectedSocket() socket: RealtimeSocket, @MessageBody() body: PressItemDto): Promise<Agenda> {
    return this.run.start(socket.data.connection, body.commandId, body.itemId);
  }

  @OnCommand('agenda:finish-item', 'agenda.run')
  finish(@ConnectedSocket() socket: RealtimeSocket, @MessageBody() body: PressItemDto): Promise<Agenda> {
    return this.run.finish(socket.data.connection, body.commandId, body.itemId);
  }

  @OnCommand('agenda:undo-press', 'agenda.run')
  undo(@ConnectedSocket() socket: RealtimeSocket, @MessageBody() body: UndoPressDto): Promise<Agenda> {
    return this.run.undo(socket.data.connection, body.commandId, body.revision);
  }
}
