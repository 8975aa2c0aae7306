import { Module } from '@nestjs/common';
import { AttendanceModule } from '../attendance/attendance.module';
import { ConferencesModule } from '../conferences/conferences.module';
import { MediaModule } from '../media/media.module';
import { OrgUnitsModule } from '../org-units/org-units.module';
import { SupportModule } from '../support/support.module';
import { VenuesModule } from '../venues/venues.module';
import { ControlRoomGateway } from './control-room.gateway';
import { ControlRoomService } from './control-room.service';
import { LineReports } from './lines/line-reports';
import { LinesGateway } from './lines/lines.gateway';

@Module({
  imports: [AttendanceModule, ConferencesModule, MediaModule, OrgUnitsModule, SupportModule, VenuesModule],
  providers: [ControlRoomGateway, ControlRoomService, LineReports, LinesGateway],
})
export class ControlRoomModule {}
