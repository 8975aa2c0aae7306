import { ConnectedSocket, MessageBody } from '@nestjs/websockets';
import type { ModeratedQuestion, OwnQuestion } from '@diem-cau/shared';
import type { RealtimeSocket } from '../common/realtime/connection';
import { EmptyDto } from '../common/realtime/mutation.dto';
import { OnCommand } from '../common/realtime/on-command.decorator';
import { RealtimeGateway } from '../common/realtime/realtime-gateway.decorator';
import { AskQuestionDto, ModerateQuestionDto } from './qa.dto';
import { QaService } from './qa.service';

@RealtimeGateway()
export class QaGateway {
  constructor(private readonly qa: QaService) {}

  @OnCommand('qa:ask', 'qa.ask')
  ask(@ConnectedSocket() socket: RealtimeSocket, @MessageBody() body: AskQuestionDto): Promise<OwnQuestion> {
    return this.qa.ask(socket.data.connection, body.commandId, body);
  }

  @OnCommand('qa:watch', 'qa.moderate')
  watch(@ConnectedSocket() socket: RealtimeSocket, @MessageBody() _: EmptyDto): Promise<ModeratedQuestion[]> {
    return this.qa.watch(socket);
  }

  @OnCommand('qa:approve', 'qa.moderate')
  approve(
    @ConnectedSocket() socket: RealtimeSocket,
    @MessageBody() body: ModerateQuestionDto,
  ): Promise<ModeratedQuestion> {
    return this.qa.takeStep(socket.data.connection, body.commandId, body.questionId, 'approve');
  }

  @OnCommand('qa:mark-answered', 'qa.moderate')
  markAnswered(
    @ConnectedSocket() socket: RealtimeSocket,
    @MessageBody() body: ModerateQuestionDto,
  ): Promise<ModeratedQuestion> {
    return this.qa.takeStep(socket.data.connection, body.commandId, body.questionId, 'mark-answered');
  }

  @OnCommand('qa:hide', 'qa.moderate')
  hide(
    @ConnectedSocket() socket: RealtimeSocket,
    @MessageBody() body: ModerateQuestionDto,
  ): Promise<ModeratedQuestion> {
    return this.qa.takeStep(socket.data.connection, body.commandId, body.questionId, 'hide');
  }
}
