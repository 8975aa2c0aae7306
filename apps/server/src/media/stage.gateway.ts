import { ConnectedSocket, MessageBody } from '@nestjs/websockets';
import type { StageState } from '@diem-cau/shared';
import type { RealtimeSocket } from '../common/realtime/connection';
import { MutationDto } from '../common/realtime/mutation.dto';
import { OnCommand } from '../common/realtime/on-command.decorator';
import { RealtimeGateway } from '../common/realtime/realtime-gateway.decorator';
import { StageSourceDto } from './stage.dto';
import { StageService } from './stage.service';

@RealtimeGateway()
export class StageGateway {
  constructor(private readonly stage: StageService) {}

  @OnCommand('stage:put-on-air', 'stage.operate')
  putOnAir(
    @ConnectedSocket() socket: RealtimeSocket,
    @MessageBody() body: StageSourceDto,
  ): Promise<StageState> {
    return this.stage.putOnAir(socket.data.connection, body.commandId, body.sourceKey);
  }

  @OnCommand('stage:take-off-air', 'stage.operate')
  takeOffAir(
    @ConnectedSocket() socket: RealtimeSocket,
    @MessageBody() body: StageSourceDto,
  ): Promise<StageState> {
    return this.stage.takeOffAir(socket.data.connection, body.commandId, body.sourceKey);
  }

  @OnCommand('stage:clear', 'stage.operate')
  clear(@ConnectedSocket() socket: RealtimeSocket, @MessageBody() body: MutationDto): Promise<StageState> {
    return this.stage.clear(socket.data.connection, body.commandId);
  }
}
