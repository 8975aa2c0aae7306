import {
  Body,
  Controller,
  Delete,
  Get,
  HttpCode,
  Param,
  ParseUUIDPipe,
  Post,
  Put,
  Query,
  type StreamableFile,
} from '@nestjs/common';
import type { Delegate, DelegateImportPreview, DelegateList, ImportedDelegates } from '@diem-cau/shared';
import { Caller, ConferenceId, type HttpCaller } from '../../common/access/caller.decorator';
import { Permit } from '../../common/access/permit.decorator';
import { OrgUnitsService } from '../../org-units/org-units.service';
import { ReceivesSheet, UploadedSheet } from '../../spreadsheets/sheet-upload';
import { sheetDownload } from '../sheet-download';
import { AbsencesService } from './absences.service';
import { DelegateImportsService } from './delegate-imports.service';
import { DELEGATE_TEMPLATE, delegateSheet } from './delegate-sheets';
import {
  AddDelegateDto,
  ChangeDelegateDto,
  ExportDelegatesDto,
  ImportDelegatesDto,
  PreviewImportDto,
  SetDelegateAttendanceDto,
  SetNamesakesDto,
  SubstituteDelegateDto,
} from './delegates.dto';
import { DelegatesService } from './delegates.service';

@Controller('conferences/:conferenceCode/delegates')
export class DelegatesController {
  constructor(
    private readonly delegates: DelegatesService,
    private readonly absences: AbsencesService,
    private readonly imports: DelegateImportsService,
    private readonly units: OrgUnitsService,
  ) {}

  @Permit('delegates.read')
  @Get()
  list(@Caller() caller: HttpCaller, @ConferenceId() conferenceId: string): Promise<DelegateList> {
    return this.delegates.list(caller, conferenceId);
  }

  @Permit('delegates.read')
  @Get('export')
  async export(
    @Caller() caller: HttpCaller,
    @ConferenceId() conferenceId: string,
    @Query() { format, on }: ExportDelegatesDto,
  ): Promise<StreamableFile> {
    const list = await this.delegates.list(caller, conferenceId);
    const otherDay = on === undefined ? null : { on, placed: await this.units.places(on) };
    return sheetDownload('danh-sach-dai-bieu', format, delegateSheet(list, otherDay));
  }

  @Permit('delegates.read')
  @Get('template')
  template(): Promise<StreamableFile> {
    return sheetDownload('mau-danh-sach-dai-bieu', 'xlsx', DELEGATE_TEMPLATE);
  }

  @Permit('delegates.manage')
  @ReceivesSheet()
  @HttpCode(200)
  @Post('import/preview')
  previewImport(
    @Caller() caller: HttpCaller,
    @ConferenceId() conferenceId: string,
    @Body() { invitationId }: PreviewImportDto,
    @UploadedSheet() bytes: Buffer,
  ): Promise<DelegateImportPreview> {
    return this.imports.preview(caller, conferenceId, invitationId, bytes);
  }

  @Permit('delegates.manage')
  @ReceivesSheet()
  @Post('import')
  import(
    @Caller() caller: HttpCaller,
    @ConferenceId() conferenceId: string,
    @Body() body: ImportDelegatesDto,
    @UploadedSheet() bytes: Buffer,
  ): Promise<ImportedDelegates> {
    return this.imports.import(caller, conferenceId, body, bytes);
  }

  @Permit('delegates.manage')
  @Post()
  add(
    @Caller() caller: HttpCaller,
    @ConferenceId() conferenceId: string,
    @Body() body: AddDelegateDto,
  ): Promise<Delegate> {
    return this.delegates.add(caller, conferenceId, body);
  }

  @Permit('delegates.manage')
  @HttpCode(204)
  @Put('namesakes')
  setNamesakes(
    @Caller() caller: HttpCaller,
    @ConferenceId() conferenceId: string,
    @Body() body: SetNamesakesDto,
  ): Promise<void> {
    return this.delegates.setNamesakes(caller, conferenceId, body);
  }

  @Permit('delegates.manage')
  @Put(':delegateId')
  change(
    @Caller() caller: HttpCaller,
    @ConferenceId() conferenceId: string,
    @Param('delegateId', ParseUUIDPipe) id: string,
    @Body() body: ChangeDelegateDto,
  ): Promise<Delegate> {
    return this.delegates.change(caller, conferenceId, id, body);
  }

  @Permit('delegates.manage')
  @HttpCode(204)
  @Delete(':delegateId')
  remove(
    @Caller() caller: HttpCaller,
    @ConferenceId() conferenceId: string,
    @Param('delegateId', ParseUUIDPipe) id: string,
  ): Promise<void> {
    return this.delegates.remove(caller, conferenceId, id);
  }

  @Permit('delegates.manage')
  @Put(':delegateId/attendance')
  setAttendance(
    @Caller() caller: HttpCaller,
    @ConferenceId() conferenceId: string,
    @Param('delegateId', ParseUUIDPipe) id: string,
    @Body() body: SetDelegateAttendanceDto,
  ): Promise<Delegate> {
    return this.absences.setAttendance(caller, conferenceId, id, body);
  }

  @Permit('delegates.manage')
  @Post(':delegateId/substitute')
  substitute(
    @Caller() caller: HttpCaller,
    @ConferenceId() conferenceId: string,
    @Param('delegateId', ParseUUIDPipe) id: string,
    @Body() body: SubstituteDelegateDto,
  ): Promise<Delegate> {
    return this.absences.substitute(caller, conferenceId, id, body);
  }

  @Permit('delegates.manage')
  @Delete(':delegateId/substitute')
  endSubstitution(
    @Caller() caller: HttpCaller,
    @ConferenceId() conferenceId: string,
    @Param('delegateId', ParseUUIDPipe) id: string,
  ): Promise<Delegate> {
    return this.absences.endSubstitution(caller, conferenceId, id);
  }
}
