import { ConnectedSocket, MessageBody } from '@nestjs/websockets';
import type { Floor, FloorDesk, FloorRequest, SourceKey } from '@diem-cau/shared';
import type { RealtimeSocket } from '../../common/realtime/connection';
import { EmptyDto } from '../../common/realtime/mutation.dto';
import { OnCommand } from '../../common/realtime/on-command.decorator';
import { RealtimeGateway } from '../../common/realtime/realtime-gateway.decorator';
import { FloorDeskService } from './floor-desk.service';
import { FloorGivingService } from './floor-giving.service';
import { FloorSources } from './floor-sources';
import {
  AskUnmuteDto,
  CallFromAgendaDto,
  DeclineFloorDto,
  LetViewersAskDto,
  OfFloorRequestDto,
  PlaceRequestDto,
  SetFloorMinutesDto,
} from './floor.dto';
import { FloorService } from './floor.service';

@RealtimeGateway()
export class FloorDeskGateway {
  constructor(
    private readonly desk: FloorDeskService,
    private readonly giving: FloorGivingService,
    private readonly floor: FloorService,
    private readonly sources: FloorSources,
  ) {}

  @OnCommand('floor:watch-desk', 'control-room.watch')
  watch(@ConnectedSocket() socket: RealtimeSocket, @MessageBody() _: EmptyDto): Promise<FloorDesk> {
    return this.desk.watch(socket);
  }

  @OnCommand('floor:queue', 'floor.give')
  queue(
    @ConnectedSocket() socket: RealtimeSocket,
    @MessageBody() body: OfFloorRequestDto,
  ): Promise<FloorRequest> {
    return this.desk.queue(socket.data.connection, body.commandId, body.requestId);
  }

  @OnCommand('floor:preview', 'floor.give')
  preview(
    @ConnectedSocket() socket: RealtimeSocket,
    @MessageBody() body: OfFloorRequestDto,
  ): Promise<FloorRequest> {
    return this.giving.preview(socket.data.connection, body.commandId, body.requestId);
  }

  @OnCommand('floor:call', 'floor.give')
  call(
    @ConnectedSocket() socket: RealtimeSocket,
    @MessageBody() body: OfFloorRequestDto,
  ): Promise<FloorRequest> {
    return this.desk.call(socket.data.connection, body.commandId, body.requestId);
  }

  @OnCommand('floor:hold-back', 'floor.give')
  holdBack(
    @ConnectedSocket() socket: RealtimeSocket,
    @MessageBody() body: OfFloorRequestDto,
  ): Promise<FloorRequest> {
    return this.desk.holdBack(socket.data.connection, body.commandId, body.requestId);
  }

  @OnCommand('floor:take', 'floor.give')
  take(
    @ConnectedSocket() socket: RealtimeSocket,
    @MessageBody() body: OfFloorRequestDto,
  ): Promise<FloorRequest> {
    return this.giving.take(socket.data.connection, body.commandId, body.requestId);
  }

  @OnCommand('floor:release', 'floor.give')
  release(
    @ConnectedSocket() socket: RealtimeSocket,
    @MessageBody() body: OfFloorRequestDto,
  ): Promise<FloorRequest> {
    return this.giving.release(socket.data.connection, body.commandId, body.requestId);
  }

  @OnCommand('floor:return', 'floor.give')
  takeBack(
    @ConnectedSocket() socket: RealtimeSocket,
    @MessageBody() body: OfFloorRequestDto,
  ): Promise<FloorRequest> {
    return this.giving.takeBack(socket.data.connection, body.commandId, body.requestId);
  }

  @OnCommand('floor:resume', 'floor.give')
  resume(
    @ConnectedSocket() socket: RealtimeSocket,
    @MessageBody() body: OfFloorRequestDto,
  ): Promise<FloorRequest> {
    return this.giving.resume(socket.data.connection, body.commandId, body.requestId);
  }

  @OnCommand('floor:place', 'floor.give')
  place(
    @ConnectedSocket() socket: RealtimeSocket,
    @MessageBody() body: PlaceRequestDto,
  ): Promise<FloorRequest> {
    return this.desk.place(socket.data.connection, body.commandId, body);
  }

  @OnCommand('floor:decline', 'floor.give')
  decline(
    @ConnectedSocket() socket: RealtimeSocket,
    @MessageBody() body: DeclineFloorDto,
  ): Promise<FloorRequest> {
    return this.desk.decline(socket.data.connection, body.commandId, body);
  }

  @OnCommand('floor:call-from-agenda', 'floor.give')
  callFromAgenda(
    @ConnectedSocket() socket: RealtimeSocket,
    @MessageBody() body: CallFromAgendaDto,
  ): Promise<FloorRequest> {
    return this.desk.callFromAgenda(socket.data.connection, body.commandId, body.itemId);
  }

  @OnCommand('floor:set-minutes', 'floor.give')
  setMinutes(
    @ConnectedSocket() socket: RealtimeSocket,
    @MessageBody() body: SetFloorMinutesDto,
  ): Promise<FloorRequest> {
    return this.desk.setMinutes(socket.data.connection, body.commandId, body.requestId, body.minutes);
  }

  @OnCommand('floor:let-viewers-ask', 'floor.give')
  letViewersAsk(
    @ConnectedSocket() socket: RealtimeSocket,
    @MessageBody() body: LetViewersAskDto,
  ): Promise<Floor> {
    return this.floor.letViewersAsk(socket.data.connection, body.commandId, body.allowed);
  }

  @OnCommand('floor:ask-unmute', 'floor.give')
  async askUnmute(
    @ConnectedSocket() socket: RealtimeSocket,
    @MessageBody() body: AskUnmuteDto,
  ): Promise<{ sourceKey: SourceKey }> {
    return this.sources.askUnmute(socket.data.connection.conferenceId, body.sourceKey);
  }
}
