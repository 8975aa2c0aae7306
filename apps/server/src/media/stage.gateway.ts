import { ConnectedSocket, MessageBody } from '@nestjs/websockets';
import type { PreviewState, StageState } from '@diem-cau/shared';
import { Announcer } from '../common/realtime/announcer';
import { audience } from '../common/realtime/audience';
import type { RealtimeSocket } from '../common/realtime/connection';
import { EmptyDto, MutationDto } from '../common/realtime/mutation.dto';
import { OnCommand } from '../common/realtime/on-command.decorator';
import { RealtimeGateway } from '../common/realtime/realtime-gateway.decorator';
import {
  CutToPreviewDto,
  MuteSourceDto,
  PrepareSceneDto,
  ShotOnAirDto,
  ShowLowerThirdDto,
} from './stage.dto';
import { StageService } from './stage.service';

@RealtimeGateway()
export class StageGateway {
  constructor(
    private readonly stage: StageService,
    private readonly announcer: Announcer,
  ) {}

  @OnCommand('stage:watch-preview', 'control-room.watch')
  async watchPreview(
    @ConnectedSocket() socket: RealtimeSocket,
    @MessageBody() _: EmptyDto,
  ): Promise<PreviewState> {
    const { conferenceId } = socket.data.connection;
    this.announcer.subscribe(socket, audience.preview(conferenceId));
    return (await this.stage.both(conferenceId)).preview;
  }

  @OnCommand('stage:prepare', 'stage.operate')
  prepare(
    @ConnectedSocket() socket: RealtimeSocket,
    @MessageBody() { commandId, layout, shots }: PrepareSceneDto,
  ): Promise<PreviewState> {
    return this.stage.prepare(socket.data.connection, commandId, { layout, shots });
  }

  @OnCommand('stage:cut', 'stage.operate')
  cut(@ConnectedSocket() socket: RealtimeSocket, @MessageBody() body: CutToPreviewDto): Promise<StageState> {
    return this.stage.cut(socket.data.connection, body.commandId, body.revision);
  }

  @OnCommand('stage:put-on-air', 'stage.operate')
  putOnAir(
    @ConnectedSocket() socket: RealtimeSocket,
    @MessageBody() { commandId, sourceKey: key, picture }: ShotOnAirDto,
  ): Promise<StageState> {
    return this.stage.putOnAir(socket.data.connection, commandId, { key, picture });
  }

  @OnCommand('stage:take-off-air', 'stage.operate')
  takeOffAir(
    @ConnectedSocket() socket: RealtimeSocket,
    @MessageBody() { commandId, sourceKey: key, picture }: ShotOnAirDto,
  ): Promise<StageState> {
    return this.stage.takeOffAir(socket.data.connection, commandId, { key, picture });
  }

  @OnCommand('stage:clear', 'stage.operate')
  clear(@ConnectedSocket() socket: RealtimeSocket, @MessageBody() body: MutationDto): Promise<StageState> {
    return this.stage.clear(socket.data.connection, body.commandId);
  }

  @OnCommand('stage:show-lower-third', 'stage.operate')
  showLowerThird(
    @ConnectedSocket() socket: RealtimeSocket,
    @MessageBody() body: ShowLowerThirdDto,
  ): Promise<StageState> {
    return this.stage.showLowerThird(socket.data.connection, body.commandId, body.lowerThird);
  }

  @OnCommand('stage:mute', 'stage.operate')
  mute(@ConnectedSocket() socket: RealtimeSocket, @MessageBody() body: MuteSourceDto): Promise<StageState> {
    return this.stage.mute(socket.data.connection, body.commandId, body.sourceKey, body.muted);
  }
}
