import { Controller, Get, HttpCode, Param, ParseUUIDPipe, Put, Res } from '@nestjs/common';
import type { Response } from 'express';
import { Caller, ConferenceId, type HttpCaller } from '../../common/access/caller.decorator';
import { Permit } from '../../common/access/permit.decorator';
import { DomainError } from '../../common/errors/domain-error';
import { SendFile } from '../../files/send-file';
import { ReceivesFile } from '../../files/upload.interceptor';
import { ReceivedFile, type Upload } from '../../files/uploads';
import { ExternalMarkPicturesService } from './external-mark-pictures.service';

const MarkId = () =>
  Param('markId', new ParseUUIDPipe({ exceptionFactory: () => new DomainError('NOT_FOUND') }));

@Controller('conferences/:conferenceCode/external-marks')
export class ExternalMarksController {
  constructor(
    private readonly pictures: ExternalMarkPicturesService,
    private readonly sending: SendFile,
  ) {}

  @Permit('control-room.watch')
  @Get(':markId/picture')
  async picture(
    @ConferenceId() conferenceId: string,
    @MarkId() markId: string,
    @Res() response: Response,
  ): Promise<void> {
    const file = await this.pictures.find(conferenceId, markId);
    await this.sending.send(response, file, { attachment: null, maxAge: 0 });
  }

  @Permit('venue.follow-up')
  @HttpCode(204)
  @ReceivesFile()
  @Put(':markId/picture')
  addPicture(
    @ConferenceId() conferenceId: string,
    @MarkId() markId: string,
    @Caller() caller: HttpCaller,
    @ReceivedFile() upload: Upload,
  ): Promise<void> {
    return this.pictures.add(caller, conferenceId, markId, upload);
  }
}
