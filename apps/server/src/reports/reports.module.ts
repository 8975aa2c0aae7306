import { Module } from '@nestjs/common';
import { AttendanceModule } from '../attendance/attendance.module';
import { ConferencesModule } from '../conferences/conferences.module';
import { OrgUnitsModule } from '../org-units/org-units.module';
import { ReportsController } from './reports.controller';
import { ReportsService } from './reports.service';

@Module({
  imports: [AttendanceModule, ConferencesModule, OrgUnitsModule],
  controllers: [ReportsController],
  providers: [ReportsService],
})
export class ReportsModule {}
