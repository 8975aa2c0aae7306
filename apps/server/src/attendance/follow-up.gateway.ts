import { ConnectedSocket, MessageBody } from '@nestjs/websockets';
import type { ExternalMark, VenueCall } from '@diem-cau/shared';
import type { RealtimeSocket } from '../common/realtime/connection';
import { OnCommand } from '../common/realtime/on-command.decorator';
import { RealtimeGateway } from '../common/realtime/realtime-gateway.decorator';
import { ExternalMarksService } from './external-marks/external-marks.service';
import { LogCallDto, MarkExternalDto, UndoExternalMarkDto } from './follow-up.dto';
import { VenueCallsService } from './venue-calls/venue-calls.service';

@RealtimeGateway()
export class FollowUpGateway {
  constructor(
    private readonly calls: VenueCallsService,
    private readonly marks: ExternalMarksService,
  ) {}

  @OnCommand('venue-call:log', 'venue.follow-up')
  log(@ConnectedSocket() socket: RealtimeSocket, @MessageBody() body: LogCallDto): Promise<VenueCall> {
    return this.calls.log(socket.data.connection, body.commandId, body);
  }

  @OnCommand('external-mark:set', 'venue.follow-up')
  mark(
    @ConnectedSocket() socket: RealtimeSocket,
    @MessageBody() body: MarkExternalDto,
  ): Promise<ExternalMark> {
    return this.marks.mark(socket.data.connection, body.commandId, body);
  }

  @OnCommand('external-mark:undo', 'venue.follow-up')
  undo(
    @ConnectedSocket() socket: RealtimeSocket,
    @MessageBody() body: UndoExternalMarkDto,
  ): Promise<ExternalMark> {
    return this.marks.undo(socket.data.connection, body.commandId, body.markId);
  }
}
