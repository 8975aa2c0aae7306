import {
  Body,
  Controller,
  Get,
  HttpCode,
  Param,
  ParseUUIDPipe,
  Post,
  Put,
  Query,
  type StreamableFile,
} from '@nestjs/common';
import {
  filterInvitations,
  type InvitationLinks,
  type InvitationList,
  type InvitationTerms,
  type InvitedUnits,
  type InvitePreview,
  type UnitInvitation,
} from '@diem-cau/shared';
import { Caller, ConferenceId, type HttpCaller } from '../../common/access/caller.decorator';
import { Permit } from '../../common/access/permit.decorator';
import { ConferencesService } from '../conferences.service';
import { momentIn, sheetDownload } from '../sheet-download';
import { InvitationLinksService } from './invitation-links.service';
import { invitationSheet, linkSheet } from './invitation-sheets';
import {
  ChangeInvitationDto,
  ExportInvitationsDto,
  InviteUnitsDto,
  MakeInvitationLinksDto,
  MakeLinkSheetDto,
  RecordAnswerDto,
  SetInvitationTermsDto,
  SheetFormatDto,
  WithReasonDto,
} from './invitations.dto';
import { InvitationsService } from './invitations.service';
import { InvitingService } from './inviting.service';

@Controller('conferences/:conferenceCode')
export class InvitationsController {
  constructor(
    private readonly invitations: InvitationsService,
    private readonly inviting: InvitingService,
    private readonly links: InvitationLinksService,
    private readonly conferences: ConferencesService,
  ) {}

  @Permit('invitation.read')
  @Get('invitations')
  list(@ConferenceId() conferenceId: string): Promise<InvitationList> {
    return this.invitations.list(conferenceId);
  }

  @Permit('invitation.read')
  @Get('invitations/export')
  async export(
    @ConferenceId() conferenceId: string,
    @Query() { format, filter, q }: ExportInvitationsDto,
  ): Promise<StreamableFile> {
    const { invitations } = await this.invitations.list(conferenceId);
    const { timeZone } = await this.conferences.find(conferenceId);
    const sheet = invitationSheet(filterInvitations(invitations, filter, q), momentIn(timeZone));
    return sheetDownload('moi-don-vi', format, sheet);
  }

  @Permit('invitation.manage')
  @Post('invitations/links')
  async makeLinks(
    @ConferenceId() conferenceId: string,
    @Caller() caller: HttpCaller,
    @Body() { invitationIds }: MakeInvitationLinksDto,
  ): Promise<InvitationLinks> {
    return { links: await this.links.make(caller, conferenceId, invitationIds) };
  }

  @Permit('invitation.manage')
  @HttpCode(200)
  @Post('invitations/link-sheet')
  async makeLinkSheet(
    @ConferenceId() conferenceId: string,
    @Query() { format }: SheetFormatDto,
    @Body() { links }: MakeLinkSheetDto,
  ): Promise<StreamableFile> {
    const { invitations } = await this.invitations.list(conferenceId);
    return sheetDownload('duong-dan-moi-don-vi', format, linkSheet(links, invitations));
  }

  @Permit('invitation.manage')
  @Put('invitation-terms')
  setTerms(
    @ConferenceId() conferenceId: string,
    @Caller() caller: HttpCaller,
    @Body() body: SetInvitationTermsDto,
  ): Promise<InvitationTerms> {
    return this.invitations.setTerms(caller, conferenceId, body);
  }

  @Permit('invitation.manage')
  @HttpCode(200)
  @Post('invitations/preview')
  preview(@ConferenceId() conferenceId: string, @Body() body: InviteUnitsDto): Promise<InvitePreview> {
    return this.inviting.preview(conferenceId, body);
  }

  @Permit('invitation.manage')
  @Post('invitations')
  invite(
    @ConferenceId() conferenceId: string,
    @Caller() caller: HttpCaller,
    @Body() body: InviteUnitsDto,
  ): Promise<InvitedUnits> {
    return this.inviting.invite(caller, conferenceId, body);
  }

  @Permit('invitation.manage')
  @Put('invitations/:invitationId')
  async change(
    @ConferenceId() conferenceId: string,
    @Caller() caller: HttpCaller,
    @Param('invitationId', ParseUUIDPipe) id: string,
    @Body() body: ChangeInvitationDto,
  ): Promise<UnitInvitation> {
    await this.invitations.change(caller, conferenceId, id, body);
    return this.invitations.read(conferenceId, id);
  }

  @Permit('invitation.manage')
  @Put('invitations/:invitationId/answer')
  async recordAnswer(
    @ConferenceId() conferenceId: string,
    @Caller() caller: HttpCaller,
    @Param('invitationId', ParseUUIDPipe) id: string,
    @Body() body: RecordAnswerDto,
  ): Promise<UnitInvitation> {
    await this.invitations.recordAnswer(caller, conferenceId, id, body);
    return this.invitations.read(conferenceId, id);
  }

  @Permit('invitation.manage')
  @HttpCode(204)
  @Post('invitations/:invitationId/withdraw')
  withdraw(
    @ConferenceId() conferenceId: string,
    @Caller() caller: HttpCaller,
    @Param('invitationId', ParseUUIDPipe) id: string,
    @Body() body: WithReasonDto,
  ): Promise<void> {
    return this.invitations.withdraw(caller, conferenceId, id, body);
  }

  @Permit('invitation.manage')
  @HttpCode(200)
  @Post('invitations/:invitationId/reopen-list')
  async reopenList(
    @ConferenceId() conferenceId: string,
    @Caller() caller: HttpCaller,
    @Param('invitationId', ParseUUIDPipe) id: string,
    @Body() body: WithReasonDto,
  ): Promise<UnitInvitation> {
    await this.invitations.reopenList(caller, conferenceId, id, body);
    return this.invitations.read(conferenceId, id);
  }
}
