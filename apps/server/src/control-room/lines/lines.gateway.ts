import { type OnGatewayDisconnect } from '@nestjs/websockets';
import type { LineReport } from '@diem-cau/shared';
import type { RealtimeSocket } from '../../common/realtime/connection';
import { OnHotCommand } from '../../common/realtime/hot-command';
import { RealtimeGateway } from '../../common/realtime/realtime-gateway.decorator';
import { checkLineReport } from './line-report-check';
import { LineReports } from './line-reports';

@RealtimeGateway()
export class LinesGateway implements OnGatewayDisconnect<RealtimeSocket> {
  constructor(private readonly reports: LineReports) {}

  @OnHotCommand('line:report', 'presence.beat', checkLineReport)
  async keep(socket: RealtimeSocket, report: LineReport): Promise<null> {
    // A report may still be on its way when the connection is gone; nobody would forget it.
    if (socket.connected) this.reports.keep(socket.data.connection, report);
    return null;
  }

  handleDisconnect(socket: RealtimeSocket): void {
    this.reports.forget(socket.data.connection);
  }
}
