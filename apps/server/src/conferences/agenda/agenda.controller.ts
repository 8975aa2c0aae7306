import { Body, Controller, Get, Param, ParseUUIDPipe, Put } from '@nestjs/common';
import type { Agenda, AgendaPlan, OfficialTimesChange } from '@diem-cau/shared';
import { Caller, ConferenceId, type HttpCaller } from '../../common/access/caller.decorator';
import { Permit } from '../../common/access/permit.decorator';
import { CorrectOfficialTimesDto, SaveAgendaDto } from './agenda.dto';
import { AgendaRunService } from './agenda-run.service';
import { AgendaService } from './agenda.service';

@Controller('conferences/:conferenceCode/agenda')
export class AgendaController {
  constructor(
    private readonly agenda: AgendaService,
    private readonly run: AgendaRunService,
  ) {}

  @Permit('conference.read')
  @Get()
  plan(@ConferenceId() conferenceId: string): Promise<AgendaPlan> {
    return this.agenda.plan(conferenceId);
  }

  @Permit('conference.prepare')
  @Put()
  save(
    @Caller() caller: HttpCaller,
    @ConferenceId() conferenceId: string,
    @Body() body: SaveAgendaDto,
  ): Promise<Agenda> {
    return this.agenda.save(caller, conferenceId, body);
  }

  @Permit('conference.read')
  @Get(':itemId/official-times')
  history(
    @ConferenceId() conferenceId: string,
    @Param('itemId', ParseUUIDPipe) itemId: string,
  ): Promise<OfficialTimesChange[]> {
    return this.run.history(conferenceId, itemId);
  }

  @Permit('conference.correct')
  @Put(':itemId/official-times')
  correct(
    @Caller() caller: HttpCaller,
    @ConferenceId() conferenceId: string,
    @Param('itemId', ParseUUIDPipe) itemId: string,
    @Body() body: CorrectOfficialTimesDto,
  ): Promise<Agenda> {
    return this.run.correct(caller, conferenceId, itemId, body);
  }
}
