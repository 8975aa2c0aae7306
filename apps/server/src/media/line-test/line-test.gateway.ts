import { Logger } from '@nestjs/common';
import { ConnectedSocket, MessageBody, type OnGatewayDisconnect } from '@nestjs/websockets';
import type { LineTest, LineTestConsumers } from '@diem-cau/shared';
import type { RealtimeSocket } from '../../common/realtime/connection';
import { EmptyDto } from '../../common/realtime/mutation.dto';
import { OnCommand } from '../../common/realtime/on-command.decorator';
import { RealtimeGateway } from '../../common/realtime/realtime-gateway.decorator';
import { ConnectTransportDto } from '../media.dto';
import { ConsumeOwnLineTestDto, ProduceForLineTestDto } from './line-test.dto';
import { LineTests } from './line-tests.service';

@RealtimeGateway()
export class LineTestGateway implements OnGatewayDisconnect<RealtimeSocket> {
  private readonly logger = new Logger(LineTestGateway.name);

  constructor(private readonly tests: LineTests) {}

  @OnCommand('line-test:open', 'line.check')
  open(@ConnectedSocket() socket: RealtimeSocket, @MessageBody() _: EmptyDto): Promise<LineTest> {
    return this.tests.open(socket);
  }

  @OnCommand('line-test:connect-transport', 'line.check')
  connectTransport(
    @ConnectedSocket() socket: RealtimeSocket,
    @MessageBody() body: ConnectTransportDto,
  ): Promise<null> {
    return this.tests.connectTransport(socket.data.connection, body);
  }

  @OnCommand('line-test:produce', 'line.check')
  produce(
    @ConnectedSocket() socket: RealtimeSocket,
    @MessageBody() body: ProduceForLineTestDto,
  ): Promise<{ producerId: string }> {
    return this.tests.produce(socket.data.connection, body);
  }

  @OnCommand('line-test:consume', 'line.check')
  consume(
    @ConnectedSocket() socket: RealtimeSocket,
    @MessageBody() body: ConsumeOwnLineTestDto,
  ): Promise<LineTestConsumers> {
    return this.tests.consume(socket.data.connection, body);
  }

  @OnCommand('line-test:close', 'line.check')
  close(@ConnectedSocket() socket: RealtimeSocket, @MessageBody() _: EmptyDto): Promise<null> {
    this.tests.close(socket.data.connection.id);
    return Promise.resolve(null);
  }

  /** Nest guards no lifecycle hook: what is thrown here would end the process. */
  handleDisconnect({ data }: RealtimeSocket): void {
    try {
      this.tests.close(data.connection.id);
    } catch (error) {
      this.logger.error('A connection’s test of its line could not be closed', String(error));
    }
  }
}
