import {
  Body,
  Controller,
  Delete,
  Get,
  HttpCode,
  Ip,
  Param,
  ParseEnumPipe,
  ParseUUIDPipe,
  Post,
  Put,
} from '@nestjs/common';
import {
  CONFERENCE_STAFF_ROLES,
  type ConferenceStaff,
  type ConferenceStaffMember,
  type ConferenceStaffRole,
} from '@diem-cau/shared';
import { Caller, ConferenceId, type HttpCaller } from '../../common/access/caller.decorator';
import { Permit } from '../../common/access/permit.decorator';
import { FindStaffDto } from './staff.dto';
import { StaffService } from './staff.service';

const StaffRole = () => Param('role', new ParseEnumPipe(CONFERENCE_STAFF_ROLES));

/** Accounts that work in one conference. */
@Controller('conferences/:conferenceCode/staff')
export class StaffController {
  constructor(private readonly staff: StaffService) {}

  @Permit('people.manage')
  @Get()
  list(@ConferenceId() conferenceId: string): Promise<ConferenceStaff> {
    return this.staff.list(conferenceId);
  }

  @Permit('people.manage')
  @HttpCode(200)
  @Post('find')
  find(
    @Caller() caller: HttpCaller,
    @ConferenceId() conferenceId: string,
    @Body() { loginName }: FindStaffDto,
    @Ip() address: string,
  ): Promise<ConferenceStaffMember> {
    return this.staff.find(caller, conferenceId, loginName, address);
  }

  @Permit('people.manage')
  @Put(':accountId/:role')
  grant(
    @Caller() caller: HttpCaller,
    @ConferenceId() conferenceId: string,
    @Param('accountId', ParseUUIDPipe) accountId: string,
    @StaffRole() role: ConferenceStaffRole,
  ): Promise<ConferenceStaff> {
    return this.staff.grant(caller, conferenceId, accountId, role);
  }

  @Permit('people.manage')
  @Delete(':accountId/:role')
  withdraw(
    @Caller() caller: HttpCaller,
    @ConferenceId() conferenceId: string,
    @Param('accountId', ParseUUIDPipe) accountId: string,
    @StaffRole() role: ConferenceStaffRole,
  ): Promise<ConferenceStaff> {
    return this.staff.withdraw(caller, conferenceId, accountId, role);
  }
}
