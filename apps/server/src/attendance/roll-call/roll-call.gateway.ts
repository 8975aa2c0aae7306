import { ConnectedSocket, MessageBody } from '@nestjs/websockets';
import type {
  OwnRollCall,
  OwnRollCallLine,
  RollCallDesk,
  RollCallLine,
  RollCallPlan,
  RollCallSummary,
} from '@diem-cau/shared';
import type { RealtimeSocket } from '../../common/realtime/connection';
import { EmptyDto } from '../../common/realtime/mutation.dto';
import { OnCommand } from '../../common/realtime/on-command.decorator';
import { RealtimeGateway } from '../../common/realtime/realtime-gateway.decorator';
import { RollCallAnswersService } from './roll-call-answers.service';
import { RollCallList } from './roll-call-list';
import { RollCallTicker } from './roll-call-ticker';
import {
  AnswerRollCallDto,
  CallVenuesDto,
  CancelRollCallDto,
  EnterRollCallAnswerDto,
  OfRollCallDto,
  StartRollCallDto,
} from './roll-call.dto';
import { RollCallsService } from './roll-calls.service';

@RealtimeGateway()
export class RollCallGateway {
  constructor(
    private readonly rollCalls: RollCallsService,
    private readonly answers: RollCallAnswersService,
    private readonly list: RollCallList,
    private readonly ticker: RollCallTicker,
  ) {}

  @OnCommand('roll-call:watch', 'roll-call.run')
  watch(@ConnectedSocket() socket: RealtimeSocket, @MessageBody() _: EmptyDto): Promise<RollCallDesk> {
    return this.ticker.watch(socket);
  }

  @OnCommand('roll-call:plan', 'roll-call.run')
  async plan(@ConnectedSocket() socket: RealtimeSocket, @MessageBody() _: EmptyDto): Promise<RollCallPlan> {
    const { venues } = await this.list.read(socket.data.connection.conferenceId);
    return { venues };
  }

  @OnCommand('roll-call:start', 'roll-call.run')
  start(
    @ConnectedSocket() socket: RealtimeSocket,
    @MessageBody() { commandId, ...wanted }: StartRollCallDto,
  ): Promise<RollCallSummary> {
    return this.rollCalls.start(socket.data.connection, commandId, wanted);
  }

  @OnCommand('roll-call:call', 'roll-call.run')
  call(
    @ConnectedSocket() socket: RealtimeSocket,
    @MessageBody() { commandId, ...wanted }: CallVenuesDto,
  ): Promise<RollCallSummary> {
    return this.rollCalls.call(socket.data.connection, commandId, wanted);
  }

  @OnCommand('roll-call:close', 'roll-call.run')
  close(
    @ConnectedSocket() socket: RealtimeSocket,
    @MessageBody() { commandId, rollCallId }: OfRollCallDto,
  ): Promise<RollCallSummary> {
    return this.rollCalls.close(socket.data.connection, commandId, rollCallId);
  }

  @OnCommand('roll-call:cancel', 'roll-call.run')
  cancel(
    @ConnectedSocket() socket: RealtimeSocket,
    @MessageBody() { commandId, rollCallId, reason }: CancelRollCallDto,
  ): Promise<RollCallSummary> {
    return this.rollCalls.cancel(socket.data.connection, commandId, rollCallId, reason);
  }

  @OnCommand('roll-call:enter', 'roll-call.run')
  enter(
    @ConnectedSocket() socket: RealtimeSocket,
    @MessageBody() { commandId, ...entered }: EnterRollCallAnswerDto,
  ): Promise<RollCallLine> {
    return this.answers.enter(socket.data.connection, commandId, entered);
  }

  @OnCommand('roll-call:own', 'roll-call.answer')
  own(@ConnectedSocket() socket: RealtimeSocket, @MessageBody() _: EmptyDto): Promise<OwnRollCall> {
    return this.ticker.own(socket);
  }

  @OnCommand('roll-call:answer', 'roll-call.answer')
  answer(
    @ConnectedSocket() socket: RealtimeSocket,
    @MessageBody() { commandId, ...said }: AnswerRollCallDto,
  ): Promise<OwnRollCallLine> {
    return this.answers.answer(socket.data.connection, commandId, said);
  }
}
