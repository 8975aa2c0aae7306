import { Body, Controller, Delete, Get, HttpCode, Param, ParseUUIDPipe, Post, Put } from '@nestjs/common';
import type { Participation, ParticipationList, ParticipationPlan, PlanDone } from '@diem-cau/shared';
import { Caller, ConferenceId, type HttpCaller } from '../../common/access/caller.decorator';
import { Permit } from '../../common/access/permit.decorator';
import { ParticipationPlansService } from './participation-plans.service';
import {
  AddParticipationDto,
  CarryOutPlanDto,
  ChangeParticipationDto,
  PlanParticipationsDto,
  SeatUnitDto,
} from './participations.dto';
import { ParticipationsService } from './participations.service';

@Controller('conferences/:conferenceCode/participations')
export class ParticipationsController {
  constructor(
    private readonly participations: ParticipationsService,
    private readonly plans: ParticipationPlansService,
  ) {}

  @Permit('participation.read')
  @Get()
  list(@ConferenceId() conferenceId: string): Promise<ParticipationList> {
    return this.participations.list(conferenceId);
  }

  @Permit('participation.manage')
  @Post()
  add(
    @Caller() caller: HttpCaller,
    @ConferenceId() conferenceId: string,
    @Body() body: AddParticipationDto,
  ): Promise<Participation> {
    return this.participations.add(caller, conferenceId, body);
  }

  @Permit('participation.manage')
  @HttpCode(200)
  @Post('plan')
  plan(
    @ConferenceId() conferenceId: string,
    @Body() body: PlanParticipationsDto,
  ): Promise<ParticipationPlan> {
    return this.plans.preview(conferenceId, body);
  }

  @Permit('participation.manage')
  @Post('many')
  carryOut(
    @Caller() caller: HttpCaller,
    @ConferenceId() conferenceId: string,
    @Body() body: CarryOutPlanDto,
  ): Promise<PlanDone> {
    return this.plans.carryOut(caller, conferenceId, body);
  }

  @Permit('participation.manage')
  @Put(':participationId')
  change(
    @Caller() caller: HttpCaller,
    @ConferenceId() conferenceId: string,
    @Param('participationId', ParseUUIDPipe) id: string,
    @Body() body: ChangeParticipationDto,
  ): Promise<Participation> {
    return this.participations.change(caller, conferenceId, id, body);
  }

  @Permit('participation.manage')
  @HttpCode(200)
  @Post(':participationId/units')
  seat(
    @Caller() caller: HttpCaller,
    @ConferenceId() conferenceId: string,
    @Param('participationId', ParseUUIDPipe) id: string,
    @Body() { unitId }: SeatUnitDto,
  ): Promise<Participation> {
    return this.participations.seat(caller, conferenceId, id, unitId);
  }

  @Permit('participation.manage')
  @HttpCode(204)
  @Delete(':participationId')
  remove(
    @Caller() caller: HttpCaller,
    @ConferenceId() conferenceId: string,
    @Param('participationId', ParseUUIDPipe) id: string,
  ): Promise<void> {
    return this.participations.remove(caller, conferenceId, id);
  }
}
