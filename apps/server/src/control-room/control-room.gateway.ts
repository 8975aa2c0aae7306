import { ConnectedSocket, MessageBody } from '@nestjs/websockets';
import type { ControlBoard, VenueOnDesk } from '@diem-cau/shared';
import type { RealtimeSocket } from '../common/realtime/connection';
import { EmptyDto } from '../common/realtime/mutation.dto';
import { OnCommand } from '../common/realtime/on-command.decorator';
import { RealtimeGateway } from '../common/realtime/realtime-gateway.decorator';
import { VenueOnDeskDto } from './control-room.dto';
import { ControlRoomService } from './control-room.service';

@RealtimeGateway()
export class ControlRoomGateway {
  constructor(private readonly controlRoom: ControlRoomService) {}

  @OnCommand('control-room:watch', 'control-room.watch')
  watch(@ConnectedSocket() socket: RealtimeSocket, @MessageBody() _: EmptyDto): Promise<ControlBoard> {
    return this.controlRoom.watch(socket);
  }

  @OnCommand('control-room:venue', 'control-room.watch')
  venue(
    @ConnectedSocket() socket: RealtimeSocket,
    @MessageBody() body: VenueOnDeskDto,
  ): Promise<VenueOnDesk> {
    return this.controlRoom.venue(socket.data.connection.conferenceId, body.participationId);
  }
}
