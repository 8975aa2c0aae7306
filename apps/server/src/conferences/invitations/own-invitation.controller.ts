import { Body, Controller, Get, HttpCode, Post, Put } from '@nestjs/common';
import type { OwnInvitation } from '@diem-cau/shared';
import { Caller, type HttpCaller } from '../../common/access/caller.decorator';
import { Permit } from '../../common/access/permit.decorator';
import { AnswerInvitationDto, SubmitDelegateListDto } from './own-invitation.dto';
import { OwnInvitationService } from './own-invitation.service';

@Controller('conferences/:conferenceCode/own-invitation')
export class OwnInvitationController {
  constructor(private readonly own: OwnInvitationService) {}

  @Permit('invitation.own')
  @Get()
  read(@Caller() caller: HttpCaller): Promise<OwnInvitation> {
    return this.own.read(caller);
  }

  @Permit('invitation.answer')
  @Put('answer')
  async answer(@Caller() caller: HttpCaller, @Body() body: AnswerInvitationDto): Promise<OwnInvitation> {
    await this.own.answer(caller, body);
    return this.own.read(caller);
  }

  @Permit('invitation.answer')
  @HttpCode(200)
  @Post('submit-list')
  async submitList(
    @Caller() caller: HttpCaller,
    @Body() body: SubmitDelegateListDto,
  ): Promise<OwnInvitation> {
    await this.own.submitList(caller, body);
    return this.own.read(caller);
  }
}
