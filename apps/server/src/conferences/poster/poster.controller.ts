import { Controller, Delete, Get, HttpCode, Param, Put, Res } from '@nestjs/common';
import type { ConferenceSummary } from '@diem-cau/shared';
import type { Response } from 'express';
import { Caller, ConferenceId, type HttpCaller } from '../../common/access/caller.decorator';
import { Open, Permit } from '../../common/access/permit.decorator';
import { SendFile } from '../../files/send-file';
import { ReceivesFile } from '../../files/upload.interceptor';
import { ReceivedFile, type Upload } from '../../files/uploads';
import { PublicAccessService } from '../public-access/public-access.service';
import { PosterService } from './poster.service';

/** The poster's address changes with the poster, so that a browser may keep what it has. */
const KEEP_SECONDS = 24 * 3600;

@Controller()
export class PosterController {
  constructor(
    private readonly posters: PosterService,
    private readonly publicAccess: PublicAccessService,
    private readonly sending: SendFile,
  ) {}

  @Permit('conference.prepare')
  @ReceivesFile()
  @Put('conferences/:conferenceCode/poster')
  put(
    @ConferenceId() conferenceId: string,
    @Caller() caller: HttpCaller,
    @ReceivedFile() upload: Upload,
  ): Promise<ConferenceSummary> {
    return this.posters.put(caller, conferenceId, upload);
  }

  @Permit('conference.prepare')
  @HttpCode(200)
  @Delete('conferences/:conferenceCode/poster')
  remove(@ConferenceId() conferenceId: string, @Caller() caller: HttpCaller): Promise<ConferenceSummary> {
    return this.posters.remove(caller, conferenceId);
  }

  @Permit('material.read')
  @Get('conferences/:conferenceCode/poster')
  async forParticipants(@ConferenceId() conferenceId: string, @Res() response: Response): Promise<void> {
    await this.send(response, conferenceId);
  }

  @Open('the poster of a conference that viewers with its code may know of')
  @Get('programme/:conferenceCode/poster')
  async forViewers(@Param('conferenceCode') code: string, @Res() response: Response): Promise<void> {
    await this.send(response, (await this.publicAccess.known(code)).conferenceId);
  }

  private async send(response: Response, conferenceId: string): Promise<void> {
    const poster = await this.posters.get(conferenceId);
    await this.sending.send(response, poster, { attachment: null, maxAge: KEEP_SECONDS });
  }
}
