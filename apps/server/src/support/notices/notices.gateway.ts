import { ConnectedSocket, MessageBody } from '@nestjs/websockets';
import type { HallNotice, SentNotice } from '@diem-cau/shared';
import type { RealtimeSocket } from '../../common/realtime/connection';
import { EmptyDto } from '../../common/realtime/mutation.dto';
import { OnCommand } from '../../common/realtime/on-command.decorator';
import { RealtimeGateway } from '../../common/realtime/realtime-gateway.decorator';
import { NoticeDto, SendNoticeDto } from '../support.dto';
import { NoticesService } from './notices.service';
import { SentNotices } from './sent-notices';

@RealtimeGateway()
export class NoticesGateway {
  constructor(
    private readonly notices: NoticesService,
    private readonly sent: SentNotices,
  ) {}

  @OnCommand('notice:watch', 'support.call')
  watch(@ConnectedSocket() socket: RealtimeSocket, @MessageBody() _: EmptyDto): Promise<HallNotice[]> {
    return this.notices.watch(socket);
  }

  @OnCommand('notice:shown', 'support.call')
  keepShown(
    @ConnectedSocket() socket: RealtimeSocket,
    @MessageBody() body: NoticeDto,
  ): Promise<{ noticeId: string }> {
    return this.notices.keepShown(socket.data.connection, body.commandId, body.noticeId);
  }

  @OnCommand('notice:watch-sent', 'notice.send')
  watchSent(@ConnectedSocket() socket: RealtimeSocket, @MessageBody() _: EmptyDto): Promise<SentNotice[]> {
    return this.sent.watch(socket);
  }

  @OnCommand('notice:send', 'notice.send')
  send(@ConnectedSocket() socket: RealtimeSocket, @MessageBody() body: SendNoticeDto): Promise<SentNotice> {
    return this.notices.send(socket.data.connection, body.commandId, body);
  }

  @OnCommand('notice:withdraw', 'notice.send')
  withdraw(@ConnectedSocket() socket: RealtimeSocket, @MessageBody() body: NoticeDto): Promise<SentNotice> {
    return this.notices.turn(socket.data.connection, body.commandId, 'withdraw', body.noticeId);
  }

  @OnCommand('notice:restore', 'notice.send')
  restore(@ConnectedSocket() socket: RealtimeSocket, @MessageBody() body: NoticeDto): Promise<SentNotice> {
    return this.notices.turn(socket.data.connection, body.commandId, 'restore', body.noticeId);
  }
}
