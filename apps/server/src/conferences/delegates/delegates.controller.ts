import { Body, Controller, Delete, Get, HttpCode, Param, ParseUUIDPipe, Post, Put } from '@nestjs/common';
import type { Delegate, DelegateList } from '@diem-cau/shared';
import { Caller, ConferenceId, type HttpCaller } from '../../common/access/caller.decorator';
import { Permit } from '../../common/access/permit.decorator';
import { AbsencesService } from './absences.service';
import {
  AddDelegateDto,
  ChangeDelegateDto,
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
  ) {}

  @Permit('delegates.read')
  @Get()
  list(@Caller() caller: HttpCaller, @ConferenceId() conferenceId: string): Promise<DelegateList> {
    return this.delegates.list(caller, conferenceId);
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
