import { Controller, Get, Header, Query } from '@nestjs/common';
import type { AttendanceTable } from '@diem-cau/shared';
import { ConferenceId } from '../common/access/caller.decorator';
import { Permit } from '../common/access/permit.decorator';
import { unitsCsv, venuesCsv } from './attendance-csv';
import { TableQueryDto } from './reports.dto';
import { ReportsService } from './reports.service';

const CSV = 'text/csv; charset=utf-8';

@Controller('conferences/:conferenceCode/attendance')
export class ReportsController {
  constructor(private readonly reports: ReportsService) {}

  @Permit('attendance.report')
  @Get()
  attendanceTable(
    @ConferenceId() conferenceId: string,
    @Query() { on }: TableQueryDto,
  ): Promise<AttendanceTable> {
    return this.reports.attendanceTable(conferenceId, on ?? null);
  }

  @Permit('attendance.report')
  @Header('Content-Type', CSV)
  @Header('Content-Disposition', 'attachment; filename="diem-danh-theo-diem-cau.csv"')
  @Get('venues.csv')
  async venuesCsv(@ConferenceId() conferenceId: string): Promise<string> {
    const table = await this.reports.attendanceTable(conferenceId);
    return venuesCsv(table, await this.reports.timeZoneOf(conferenceId));
  }

  @Permit('attendance.report')
  @Header('Content-Type', CSV)
  @Header('Content-Disposition', 'attachment; filename="diem-danh-theo-don-vi.csv"')
  @Get('units.csv')
  async unitsCsv(@ConferenceId() conferenceId: string, @Query() { on }: TableQueryDto): Promise<string> {
    return unitsCsv(await this.reports.attendanceTable(conferenceId, on ?? null));
  }
}
