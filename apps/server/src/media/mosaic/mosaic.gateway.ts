import { ConnectedSocket, MessageBody } from '@nestjs/websockets';
import type { MosaicPage, MosaicSettings } from '@diem-cau/shared';
import type { RealtimeSocket } from '../../common/realtime/connection';
import { EmptyDto } from '../../common/realtime/mutation.dto';
import { OnCommand } from '../../common/realtime/on-command.decorator';
import { RealtimeGateway } from '../../common/realtime/realtime-gateway.decorator';
import { ArrangeMosaicDto, LeaveOutOfMosaicDto, TurnMosaicDto } from './mosaic.dto';
import { MosaicPages } from './mosaic-pages.service';
import { MosaicService } from './mosaic.service';

@RealtimeGateway()
export class MosaicGateway {
  constructor(
    private readonly mosaic: MosaicService,
    private readonly pages: MosaicPages,
  ) {}

  @OnCommand('mosaic:watch', 'control-room.watch')
  watch(@ConnectedSocket() socket: RealtimeSocket, @MessageBody() _: EmptyDto): Promise<MosaicSettings> {
    return this.mosaic.watch(socket);
  }

  @OnCommand('mosaic:look', 'control-room.watch')
  look(@ConnectedSocket() socket: RealtimeSocket, @MessageBody() _: EmptyDto): Promise<MosaicPage> {
    return this.pages.look(socket);
  }

  @OnCommand('mosaic:look-away', 'control-room.watch')
  lookAway(@ConnectedSocket() socket: RealtimeSocket, @MessageBody() _: EmptyDto): Promise<null> {
    return this.pages.lookAway(socket);
  }

  @OnCommand('mosaic:arrange', 'stage.operate')
  arrange(
    @ConnectedSocket() socket: RealtimeSocket,
    @MessageBody() { commandId, ...wanted }: ArrangeMosaicDto,
  ): Promise<MosaicSettings> {
    return this.mosaic.arrange(socket.data.connection, commandId, wanted);
  }

  @OnCommand('mosaic:turn', 'stage.operate')
  turn(
    @ConnectedSocket() socket: RealtimeSocket,
    @MessageBody() body: TurnMosaicDto,
  ): Promise<MosaicSettings> {
    return this.mosaic.turn(socket.data.connection, body.commandId, body.page);
  }

  @OnCommand('mosaic:leave-out', 'stage.operate')
  leaveOut(
    @ConnectedSocket() socket: RealtimeSocket,
    @MessageBody() body: LeaveOutOfMosaicDto,
  ): Promise<MosaicSettings> {
    return this.mosaic.leaveOut(socket.data.connection, body.commandId, body.sourceKey, body.leftOut);
  }
}
