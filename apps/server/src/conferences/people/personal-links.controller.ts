import { Body, Controller, Delete, HttpCode, Param, Post } from '@nestjs/common';
import type { MadeLink, MadeLinks } from '@diem-cau/shared';
import { Caller, ConferenceId, type HttpCaller } from '../../common/access/caller.decorator';
import { Permit } from '../../common/access/permit.decorator';
import { DomainError } from '../../common/errors/domain-error';
import { LinkPathDto, MakeLinkDto, MakeLinksDto } from './people.dto';
import { PersonalLinksOfConference } from './personal-links-of-conference.service';

@Controller('conferences/:conferenceCode/links')
export class PersonalLinksController {
  constructor(private readonly links: PersonalLinksOfConference) {}

  @Permit('link.make')
  @Post()
  async make(
    @Caller() caller: HttpCaller,
    @ConferenceId() conferenceId: string,
    @Body() { kind, subjectId }: MakeLinkDto,
  ): Promise<MadeLink> {
    const [made] = await this.links.make(caller, conferenceId, kind, [subjectId]);
    if (!made) throw new DomainError('NOT_FOUND');
    return made.link;
  }

  @Permit('link.make')
  @Post('several')
  makeSeveral(
    @Caller() caller: HttpCaller,
    @ConferenceId() conferenceId: string,
    @Body() { kind, subjectIds }: MakeLinksDto,
  ): Promise<MadeLinks> {
    return this.links.make(caller, conferenceId, kind, subjectIds);
  }

  @Permit('link.make')
  @HttpCode(204)
  @Delete(':kind/:subjectId')
  revoke(
    @Caller() caller: HttpCaller,
    @ConferenceId() conferenceId: string,
    @Param() { kind, subjectId }: LinkPathDto,
  ): Promise<void> {
    return this.links.revoke(caller, conferenceId, kind, subjectId);
  }
}
