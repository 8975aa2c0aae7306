import { ConnectedSocket, MessageBody } from '@nestjs/websockets';
import type { FloorRequest } from '@diem-cau/shared';
import type { RealtimeSocket } from '../../common/realtime/connection';
import { EmptyDto, MutationDto } from '../../common/realtime/mutation.dto';
import { OnCommand } from '../../common/realtime/on-command.decorator';
import { RealtimeGateway } from '../../common/realtime/realtime-gateway.decorator';
import { FloorRequestsService } from './floor-requests.service';
import { FloorSources } from './floor-sources';
import { AnswerUnmuteDto, ReportDevicesDto, RequestFloorDto } from './floor.dto';

@RealtimeGateway()
export class FloorGateway {
  constructor(
    private readonly requests: FloorRequestsService,
    private readonly sources: FloorSources,
  ) {}

  @OnCommand('floor:watch', 'floor.request')
  watch(
    @ConnectedSocket() socket: RealtimeSocket,
    @MessageBody() _: EmptyDto,
  ): Promise<{ request: FloorRequest | null }> {
    return this.requests.watch(socket);
  }

  @OnCommand('floor:request', 'floor.request')
  request(
    @ConnectedSocket() socket: RealtimeSocket,
    @MessageBody() body: RequestFloorDto,
  ): Promise<FloorRequest> {
    return this.requests.request(socket.data.connection, body.commandId, body);
  }

  @OnCommand('floor:withdraw', 'floor.request')
  withdraw(
    @ConnectedSocket() socket: RealtimeSocket,
    @MessageBody() body: MutationDto,
  ): Promise<FloorRequest> {
    return this.requests.withdraw(socket.data.connection, body.commandId);
  }

  @OnCommand('floor:report-devices', 'media.publish')
  async reportDevices(
    @ConnectedSocket() socket: RealtimeSocket,
    @MessageBody() body: ReportDevicesDto,
  ): Promise<null> {
    return this.sources.report(socket.data.connection, body);
  }

  @OnCommand('floor:answer-unmute', 'media.publish')
  answerUnmute(
    @ConnectedSocket() socket: RealtimeSocket,
    @MessageBody() body: AnswerUnmuteDto,
  ): Promise<null> {
    return this.sources.answerUnmute(socket.data.connection, body.commandId, body);
  }
}
