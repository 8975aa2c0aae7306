import {
  Controller,
  Get,
  Header,
  HttpCode,
  Param,
  ParseUUIDPipe,
  Put,
  Res,
  StreamableFile,
} from '@nestjs/common';
import type { RollCallView } from '@diem-cau/shared';
import type { Response } from 'express';
import { Caller, ConferenceId, type HttpCaller } from '../../common/access/caller.decorator';
import { Permit } from '../../common/access/permit.decorator';
import { DomainError } from '../../common/errors/domain-error';
import { SendFile } from '../../files/send-file';
import { ReceivesFile } from '../../files/upload.interceptor';
import { ReceivedFile, type Upload } from '../../files/uploads';
import { RollCallMinutes } from './minutes/roll-call-minutes.service';
import { RollCallPicturesService } from './roll-call-pictures.service';
import { RollCallReading } from './roll-call-reading.service';

const KEEP_SECONDS = 24 * 3600;
const AnId = (name: string) =>
  Param(name, new ParseUUIDPipe({ exceptionFactory: () => new DomainError('NOT_FOUND') }));

@Controller('conferences/:conferenceCode')
export class RollCallController {
  constructor(
    private readonly reading: RollCallReading,
    private readonly minutes: RollCallMinutes,
    private readonly pictures: RollCallPicturesService,
    private readonly sending: SendFile,
  ) {}

  @Permit('roll-call.run')
  @Get('roll-calls/:rollCallId')
  find(@ConferenceId() conferenceId: string, @AnId('rollCallId') id: string): Promise<RollCallView> {
    return this.reading.find(conferenceId, id);
  }

  @Permit('roll-call.run')
  @Get('roll-calls/:rollCallId/minutes.pdf')
  async pdf(@ConferenceId() conferenceId: string, @AnId('rollCallId') id: string): Promise<StreamableFile> {
    const { number, bytes } = await this.minutes.pdf(conferenceId, id);
    const disposition = `attachment; filename="bien-ban-diem-danh-${number}.pdf"`;
    return new StreamableFile(bytes, { type: 'application/pdf', disposition });
  }

  @Permit('roll-call.run')
  @Header('Content-Type', 'text/csv; charset=utf-8')
  @Header('Content-Disposition', 'attachment; filename="diem-danh-diem-cau.csv"')
  @Get('roll-calls/:rollCallId/minutes.csv')
  csv(@ConferenceId() conferenceId: string, @AnId('rollCallId') id: string): Promise<string> {
    return this.minutes.csv(conferenceId, id);
  }

  @Permit('roll-call.run')
  @Get('roll-calls/:rollCallId/pictures/:participationId')
  async picture(
    @ConferenceId() conferenceId: string,
    @AnId('rollCallId') id: string,
    @AnId('participationId') participationId: string,
    @Res() response: Response,
  ): Promise<void> {
    const file = await this.pictures.find(conferenceId, id, participationId);
    await this.sending.send(response, file, { attachment: null, maxAge: KEEP_SECONDS });
  }

  @Permit('roll-call.answer')
  @HttpCode(204)
  @ReceivesFile()
  @Put('own-roll-call/:rollCallId/picture')
  addPicture(
    @ConferenceId() conferenceId: string,
    @AnId('rollCallId') id: string,
    @Caller() caller: HttpCaller,
    @ReceivedFile() upload: Upload,
  ): Promise<void> {
    return this.pictures.add(caller, conferenceId, id, upload);
  }
}
