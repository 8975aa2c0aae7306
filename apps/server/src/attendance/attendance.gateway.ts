import { ConnectedSocket, MessageBody } from '@nestjs/websockets';
import type { BeatsKept, HeadCount, LiveFigures, PresenceBeat } from '@diem-cau/shared';
import type { RealtimeSocket } from '../common/realtime/connection';
import { OnHotCommand } from '../common/realtime/hot-command';
import { EmptyDto } from '../common/realtime/mutation.dto';
import { OnCommand } from '../common/realtime/on-command.decorator';
import { RealtimeGateway } from '../common/realtime/realtime-gateway.decorator';
import { DeclareCountDto, RecordCountDto } from './attendance.dto';
import { AttendanceService } from './attendance.service';
import { checkBeats } from './beats-check';
import { FiguresTicker } from './figures-ticker';
import { HeadCountsService } from './head-counts.service';

@RealtimeGateway()
export class AttendanceGateway {
  constructor(
    private readonly attendance: AttendanceService,
    private readonly headCounts: HeadCountsService,
    private readonly ticker: FiguresTicker,
  ) {}

  @OnHotCommand('presence:beat', 'presence.beat', checkBeats)
  keepBeats(socket: RealtimeSocket, { beats }: { beats: PresenceBeat[] }): Promise<BeatsKept> {
    return this.attendance.keepBeats(socket.data.connection, beats);
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
