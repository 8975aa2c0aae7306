import { ConnectedSocket, MessageBody } from '@nestjs/websockets';
import type { BeatsKept, HeadCount, LiveFigures } from '@diem-cau/shared';
import type { RealtimeSocket } from '../common/realtime/connection';
import { EmptyDto } from '../common/realtime/mutation.dto';
import { OnCommand } from '../common/realtime/on-command.decorator';
import { RealtimeGateway } from '../common/realtime/realtime-gateway.decorator';
import { DeclareCountDto, PresenceBeatsDto, RecordCountDto } from './attendance.dto';
import { AttendanceService } from './attendance.service';
import { FiguresTicker } from './figures-ticker';
import { HeadCountsService } from './head-counts.service';

@RealtimeGateway()
export class AttendanceGateway {
  constructor(
    private readonly attendance: AttendanceService,
    private readonly headCounts: HeadCountsService,
    private readonly ticker: FiguresTicker,
  ) {}

  @OnCommand('presence:beat', 'presence.beat')
  keepBeats(
    @ConnectedSocket() socket: RealtimeSocket,
    @MessageBody() body: PresenceBeatsDto,
  ): Promise<BeatsKept> {
    return this.attendance.keepBeats(socket.data.connection, body.beats);
  }

  @OnCommand('attendance:declare-count', 'attendance.declare')
  declare(
    @ConnectedSocket() socket: RealtimeSocket,
    @MessageBody() body: DeclareCountDto,
  ): Promise<HeadCount> {
    return this.headCounts.declare(socket.data.connection, body.commandId, body);
  }

  @OnCommand('attendance:record-count', 'attendance.record')
  record(@ConnectedSocket() socket: RealtimeSocket, @MessageBody() body: RecordCountDto): Promise<HeadCount> {
    return this.headCounts.record(socket.data.connection, body.commandId, body);
  }

  @OnCommand('attendance:own-counts', 'attendance.declare')
  ownCounts(@ConnectedSocket() socket: RealtimeSocket, @MessageBody() _: EmptyDto): Promise<HeadCount[]> {
    return this.headCounts.own(socket.data.connection);
  }

  @OnCommand('attendance:watch-figures', 'attendance.figures')
  watchFigures(@ConnectedSocket() socket: RealtimeSocket, @MessageBody() _: EmptyDto): Promise<LiveFigures> {
    return this.ticker.watch(socket);
  }
}
