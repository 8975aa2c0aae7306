import { Body, Controller, HttpCode, Post } from '@nestjs/common';
import type {
  SuccessorsImported,
  SuccessorsImportPreview,
  UnitsImported,
  UnitsImportPreview,
} from '@diem-cau/shared';
import { Caller, type HttpCaller } from '../../common/access/caller.decorator';
import { Permit } from '../../common/access/permit.decorator';
import { ReceivesSheet, UploadedSheet } from '../../spreadsheets/sheet-upload';
import { SuccessorsImportService } from './successors-import.service';
import {
  SuccessorsImportDto,
  SuccessorsImportOptionsDto,
  UnitsImportDto,
  UnitsImportOptionsDto,
} from './units-import.dto';
import { UnitsImportService } from './units-import.service';

@Controller('units')
export class UnitsImportController {
  constructor(
    private readonly units: UnitsImportService,
    private readonly successors: SuccessorsImportService,
  ) {}

  @Permit('unit.manage')
  @ReceivesSheet()
  @HttpCode(200)
  @Post('import/preview')
  preview(
    @Caller() caller: HttpCaller,
    @Body() options: UnitsImportOptionsDto,
    @UploadedSheet() file: Buffer,
  ): Promise<UnitsImportPreview> {
    return this.units.preview(caller, file, options);
  }

  @Permit('unit.manage')
  @ReceivesSheet()
  @HttpCode(200)
  @Post('import')
  import(
    @Caller() caller: HttpCaller,
    @Body() wanted: UnitsImportDto,
    @UploadedSheet() file: Buffer,
  ): Promise<UnitsImported> {
    return this.units.import(caller, file, wanted);
  }

  @Permit('unit.manage')
  @ReceivesSheet()
  @HttpCode(200)
  @Post('successors/preview')
  previewSuccessors(
    @Body() options: SuccessorsImportOptionsDto,
    @UploadedSheet() file: Buffer,
  ): Promise<SuccessorsImportPreview> {
    return this.successors.preview(file, options);
  }

  @Permit('unit.manage')
  @ReceivesSheet()
  @HttpCode(200)
  @Post('successors')
  importSuccessors(
    @Caller() caller: HttpCaller,
    @Body() wanted: SuccessorsImportDto,
    @UploadedSheet() file: Buffer,
  ): Promise<SuccessorsImported> {
    return this.successors.import(caller, file, wanted);
  }
}
