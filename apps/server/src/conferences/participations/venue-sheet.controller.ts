import { Body, Controller, Get, Header, HttpCode, Post, StreamableFile } from '@nestjs/common';
import type { VenuePeopleImported, VenuePeoplePreview } from '@diem-cau/shared';
import { Caller, ConferenceId, type HttpCaller } from '../../common/access/caller.decorator';
import { Permit } from '../../common/access/permit.decorator';
import { ReceivesSheet, UploadedSheet } from '../../spreadsheets/sheet-upload';
import { writeCsv } from '../../spreadsheets/write-csv';
import { writeXlsx } from '../../spreadsheets/write-xlsx';
import { FingerprintDto } from './participations.dto';
import { ParticipationsService } from './participations.service';
import { VenuePeopleService } from './venue-people.service';
import { venueSheet } from './venue-sheet';

const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

/** The venues of a conference as a table: out, and back with the people who answer for them. */
@Controller('conferences/:conferenceCode/participations')
export class VenueSheetController {
  constructor(
    private readonly participations: ParticipationsService,
    private readonly people: VenuePeopleService,
  ) {}

  @Permit('participation.read')
  @Header('Content-Type', 'text/csv; charset=utf-8')
  @Header('Content-Disposition', 'attachment; filename="diem-cau.csv"')
  @Get('list.csv')
  async csv(@ConferenceId() conferenceId: string): Promise<string> {
    return writeCsv(venueSheet(await this.participations.list(conferenceId)).lines);
  }

  @Permit('participation.read')
  @Get('list.xlsx')
  async xlsx(@ConferenceId() conferenceId: string): Promise<StreamableFile> {
    const file = await writeXlsx(venueSheet(await this.participations.list(conferenceId)));
    return new StreamableFile(file, { type: XLSX, disposition: 'attachment; filename="diem-cau.xlsx"' });
  }

  @Permit('participation.manage')
  @HttpCode(200)
  @ReceivesSheet()
  @Post('people/preview')
  preview(@ConferenceId() conferenceId: string, @UploadedSheet() bytes: Buffer): Promise<VenuePeoplePreview> {
    return this.people.preview(conferenceId, bytes);
  }

  @Permit('participation.manage')
  @HttpCode(200)
  @ReceivesSheet()
  @Post('people')
  carryOut(
    @Caller() caller: HttpCaller,
    @ConferenceId() conferenceId: string,
    @UploadedSheet() bytes: Buffer,
    @Body() { fingerprint }: FingerprintDto,
  ): Promise<VenuePeopleImported> {
    return this.people.carryOut(caller, conferenceId, bytes, fingerprint);
  }
}
