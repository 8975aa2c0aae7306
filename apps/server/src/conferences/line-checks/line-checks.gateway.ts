import { ConnectedSocket, MessageBody } from '@nestjs/websockets';
import type { LineCheck } from '@diem-cau/shared';
import type { RealtimeSocket } from '../../common/realtime/connection';
import { OnCommand } from '../../common/realtime/on-command.decorator';
import { RealtimeGateway } from '../../common/realtime/realtime-gateway.decorator';
import { SaveLineCheckDto } from './line-checks.dto';
import { VenueLineChecks } from './venue-line-checks.service';

@RealtimeGateway()
export class LineChecksGateway {
  constructor(private readonly checks: VenueLineChecks) {}

  @OnCommand('line-check:save', 'line.check')
  save(@ConnectedSocket() socket: RealtimeSocket, @MessageBody() body: SaveLineCheckDto): Promise<LineCheck> {
    return this.checks.save(socket.data.connection, body.commandId, body);
  }
}
