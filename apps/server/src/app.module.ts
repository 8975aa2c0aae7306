import { Module } from '@nestjs/common';
import { AttendanceModule } from './attendance/attendance.module';
import { AuditModule } from './audit/audit.module';
import { AuditTrailModule } from './audit-trail/audit-trail.module';
import { CommonModule } from './common/common.module';
import { LoggingModule } from './common/logging/logging.module';
import { ConferencesModule } from './conferences/conferences.module';
import { ConfigModule } from './config/config.module';
import { ControlRoomModule } from './control-room/control-room.module';
import { DatabaseModule } from './database/database.module';
import { EntranceModule } from './entrance/entrance.module';
import { FilesModule } from './files/files.module';
import { HealthModule } from './health/health.module';
import { IdentityModule } from './identity/identity.module';
import { MediaModule } from './media/media.module';
import { QaModule } from './qa/qa.module';
import { ReportsModule } from './reports/reports.module';
import { SpreadsheetsModule } from './spreadsheets/spreadsheets.module';
import { SupportModule } from './support/support.module';

/** The product, from what everything needs up to what joins the features. */
@Module({
  imports: [
    ConfigModule,
    LoggingModule,
    CommonModule,
    DatabaseModule,
    AuditModule,
    FilesModule,
    SpreadsheetsModule,
    IdentityModule,
    ConferencesModule,
    MediaModule,
    AttendanceModule,
    QaModule,
    SupportModule,
    ControlRoomModule,
    ReportsModule,
    EntranceModule,
    AuditTrailModule,
    HealthModule,
  ],
})
export class AppModule {}
