import { Controller, Delete, HttpCode } from '@nestjs/common';
import { Caller, ConferenceId, type HttpCaller } from '../../common/access/caller.decorator';
import { Permit } from '../../common/access/permit.decorator';
import { DeletionService } from './deletion.service';

@Controller('conferences/:conferenceCode')
export class DeletionController {
  constructor(private readonly deletion: DeletionService) {}

  @Permit('conference.delete')
  @HttpCode(204)
  @Delete()
  delete(@ConferenceId() conferenceId: string, @Caller() caller: HttpCaller): Promise<void> {
    return this.deletion.delete(caller, conferenceId);
  }
}
