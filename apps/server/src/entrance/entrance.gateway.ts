import { ConnectedSocket, MessageBody } from '@nestjs/websockets';
import type { ConferenceSnapshot } from '@diem-cau/shared';
import type { RealtimeSocket } from '../common/realtime/connection';
import { EmptyDto } from '../common/realtime/mutation.dto';
import { OnCommand } from '../common/realtime/on-command.decorator';
import { RealtimeGateway } from '../common/realtime/realtime-gateway.decorator';
import { EntranceService } from './entrance.service';

@RealtimeGateway()
export class EntranceGateway {
  constructor(private readonly entrance: EntranceService) {}

  @OnCommand('conference:enter', 'conference.enter')
  enter(@ConnectedSocket() socket: RealtimeSocket, @MessageBody() _: EmptyDto): Promise<ConferenceSnapshot> {
    return this.entrance.enter(socket);
  }
}
