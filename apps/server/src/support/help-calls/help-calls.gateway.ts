import { ConnectedSocket, MessageBody } from '@nestjs/websockets';
import type { HelpCall, SupportDesk } from '@diem-cau/shared';
import type { RealtimeSocket } from '../../common/realtime/connection';
import { EmptyDto } from '../../common/realtime/mutation.dto';
import { OnCommand } from '../../common/realtime/on-command.decorator';
import { RealtimeGateway } from '../../common/realtime/realtime-gateway.decorator';
import { AnswerCallDto, CallForHelpDto, HelpCallDto, ReplyToHallDto } from '../support.dto';
import { DeskCallsService } from './desk-calls.service';
import { RoomCallsService } from './room-calls.service';

@RealtimeGateway()
export class HelpCallsGateway {
  constructor(
    private readonly room: RoomCallsService,
    private readonly desk: DeskCallsService,
  ) {}

  @OnCommand('support:watch', 'support.call')
  watch(
    @ConnectedSocket() socket: RealtimeSocket,
    @MessageBody() _: EmptyDto,
  ): Promise<{ call: HelpCall | null }> {
    return this.room.watch(socket);
  }

  @OnCommand('support:call', 'support.call')
  call(@ConnectedSocket() socket: RealtimeSocket, @MessageBody() body: CallForHelpDto): Promise<HelpCall> {
    return this.room.call(socket.data.connection, body.commandId, body);
  }

  @OnCommand('support:reply', 'support.call')
  reply(@ConnectedSocket() socket: RealtimeSocket, @MessageBody() body: ReplyToHallDto): Promise<HelpCall> {
    return this.room.reply(socket.data.connection, body.commandId, body);
  }

  @OnCommand('support:watch-desk', 'support.answer')
  watchDesk(@ConnectedSocket() socket: RealtimeSocket, @MessageBody() _: EmptyDto): Promise<SupportDesk> {
    return this.desk.watch(socket);
  }

  @OnCommand('support:take', 'support.answer')
  take(@ConnectedSocket() socket: RealtimeSocket, @MessageBody() body: HelpCallDto): Promise<HelpCall> {
    return this.desk.takeStep(socket.data.connection, body.commandId, 'take', body.callId);
  }

  @OnCommand('support:answer', 'support.answer')
  answer(@ConnectedSocket() socket: RealtimeSocket, @MessageBody() body: AnswerCallDto): Promise<HelpCall> {
    return this.desk.takeStep(socket.data.connection, body.commandId, 'answer', body.callId, body.text);
  }

  @OnCommand('support:close', 'support.answer')
  close(@ConnectedSocket() socket: RealtimeSocket, @MessageBody() body: HelpCallDto): Promise<HelpCall> {
    return this.desk.takeStep(socket.data.connection, body.commandId, 'close', body.callId);
  }

  @OnCommand('support:reopen', 'support.answer')
  reopen(@ConnectedSocket() socket: RealtimeSocket, @MessageBody() body: HelpCallDto): Promise<HelpCall> {
    return this.desk.takeStep(socket.data.connection, body.commandId, 'reopen', body.callId);
  }
}
