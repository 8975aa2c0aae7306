import { Logger } from '@nestjs/common';
import { ConnectedSocket, MessageBody, type OnGatewayDisconnect } from '@nestjs/websockets';
import type { ConsumerInfo, JoinedMedia, ProducerInfo, SourceKey, TransportInfo } from '@diem-cau/shared';
import type { RealtimeSocket } from '../common/realtime/connection';
import { EmptyDto } from '../common/realtime/mutation.dto';
import { OnCommand } from '../common/realtime/on-command.decorator';
import { RealtimeGateway } from '../common/realtime/realtime-gateway.decorator';
import {
  CloseProducerDto,
  ConnectTransportDto,
  ConsumeDto,
  OfferDto,
  ProduceDto,
  RestartIceDto,
  ResumeConsumersDto,
} from './media.dto';
import { MediaService } from './media.service';

@RealtimeGateway()
export class MediaGateway implements OnGatewayDisconnect<RealtimeSocket> {
  private readonly logger = new Logger(MediaGateway.name);

  constructor(private readonly media: MediaService) {}

  @OnCommand('media:join', 'media.watch')
  join(@ConnectedSocket() socket: RealtimeSocket, @MessageBody() _: EmptyDto): Promise<JoinedMedia> {
    return this.media.join(socket);
  }

  @OnCommand('media:create-send-transport', 'media.publish')
  createSendTransport(
    @ConnectedSocket() socket: RealtimeSocket,
    @MessageBody() _: EmptyDto,
  ): Promise<TransportInfo> {
    return this.media.createSendTransport(socket.data.connection);
  }

  @OnCommand('media:connect-transport', 'media.watch')
  connectTransport(
    @ConnectedSocket() socket: RealtimeSocket,
    @MessageBody() body: ConnectTransportDto,
  ): Promise<null> {
    return this.media.connectTransport(socket.data.connection, body);
  }

  @OnCommand('media:produce', 'media.publish')
  produce(
    @ConnectedSocket() socket: RealtimeSocket,
    @MessageBody() body: ProduceDto,
  ): Promise<{ producerId: string }> {
    return this.media.produce(socket.data.connection, body);
  }

  @OnCommand('media:close-producer', 'media.publish')
  closeProducer(
    @ConnectedSocket() socket: RealtimeSocket,
    @MessageBody() body: CloseProducerDto,
  ): Promise<null> {
    return this.media.closeProducer(socket.data.connection, body.producerId);
  }

  @OnCommand('media:consume', 'media.watch')
  consume(
    @ConnectedSocket() socket: RealtimeSocket,
    @MessageBody() body: ConsumeDto,
  ): Promise<ConsumerInfo[]> {
    return this.media.consume(socket.data.connection, body);
  }

  @OnCommand('media:resume-consumers', 'media.watch')
  resumeConsumers(
    @ConnectedSocket() socket: RealtimeSocket,
    @MessageBody() body: ResumeConsumersDto,
  ): Promise<null> {
    return this.media.resumeConsumers(socket.data.connection, body.consumerIds);
  }

  @OnCommand('media:restart-ice', 'media.watch')
  restartIce(
    @ConnectedSocket() socket: RealtimeSocket,
    @MessageBody() body: RestartIceDto,
  ): Promise<{ iceParameters: TransportInfo['iceParameters'] }> {
    return this.media.restartIce(socket.data.connection, body.transportId);
  }

  @OnCommand('media:watch-desk', 'control-room.watch')
  watchDesk(
    @ConnectedSocket() socket: RealtimeSocket,
    @MessageBody() _: EmptyDto,
  ): Promise<{ producers: ProducerInfo[] }> {
    return this.media.watchDesk(socket);
  }

  @OnCommand('media:take-source', 'media.publish')
  takeSource(
    @ConnectedSocket() socket: RealtimeSocket,
    @MessageBody() _: EmptyDto,
  ): Promise<{ sourceKey: SourceKey }> {
    return this.media.takeSource(socket.data.connection);
  }

  @OnCommand('media:offer', 'media.publish')
  offer(@ConnectedSocket() socket: RealtimeSocket, @MessageBody() body: OfferDto): Promise<null> {
    return this.media.offer(socket.data.connection, body.pictures);
  }

  /** Nest guards no lifecycle hook: what is thrown here would end the process. */
  handleDisconnect({ data }: RealtimeSocket): void {
    try {
      this.media.leave(data.connection);
    } catch (error) {
      this.logger.error('A connection’s media could not be closed', String(error));
    }
  }
}
