import { ConnectedSocket, MessageBody } from '@nestjs/websockets';
import type { AudienceDeclaration } from '@diem-cau/shared';
import type { RealtimeSocket } from '../../common/realtime/connection';
import { EmptyDto } from '../../common/realtime/mutation.dto';
import { OnCommand } from '../../common/realtime/on-command.decorator';
import { RealtimeGateway } from '../../common/realtime/realtime-gateway.decorator';
import { DeclareAudienceDto } from './audience.dto';
import { AudienceService } from './audience.service';

@RealtimeGateway()
export class AudienceGateway {
  constructor(private readonly audience: AudienceService) {}

  @OnCommand('audience:declare', 'audience.declare')
  declare(
    @ConnectedSocket() socket: RealtimeSocket,
    @MessageBody() { commandId, ...said }: DeclareAudienceDto,
  ): Promise<AudienceDeclaration> {
    return this.audience.declare(socket.data.connection, commandId, said);
  }

  @OnCommand('audience:own', 'audience.declare')
  async own(
    @ConnectedSocket() socket: RealtimeSocket,
    @MessageBody() _: EmptyDto,
  ): Promise<{ declaration: AudienceDeclaration | null }> {
    return { declaration: await this.audience.own(socket.data.connection) };
  }
}
