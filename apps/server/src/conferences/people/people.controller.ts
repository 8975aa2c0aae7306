import { Body, Controller, Delete, Get, HttpCode, Param, Post, Put } from '@nestjs/common';
import type { ConferencePeople, ConferencePerson, MadeLink, OwnPart } from '@diem-cau/shared';
import { Caller, ConferenceId, type HttpCaller } from '../../common/access/caller.decorator';
import { Permit } from '../../common/access/permit.decorator';
import { HandOverService } from './hand-over.service';
import { AddPersonDto, EditPersonDto, HandOverDto, OrderPeopleDto, PersonPathDto } from './people.dto';
import { PeopleService } from './people.service';

@Controller('conferences/:conferenceCode/people')
export class PeopleController {
  constructor(
    private readonly people: PeopleService,
    private readonly handOvers: HandOverService,
  ) {}

  @Permit('link.make')
  @Get()
  list(@ConferenceId() conferenceId: string): Promise<ConferencePeople> {
    return this.people.list(conferenceId);
  }

  @Permit('people.hand-over')
  @Get('me')
  ownPart(@Caller() caller: HttpCaller): Promise<OwnPart> {
    return this.handOvers.ownPart(caller);
  }

  @Permit('people.manage')
  @Post()
  add(
    @Caller() caller: HttpCaller,
    @ConferenceId() conferenceId: string,
    @Body() body: AddPersonDto,
  ): Promise<ConferencePerson> {
    return this.people.add(caller, conferenceId, body);
  }

  @Permit('people.manage')
  @HttpCode(204)
  @Put('order')
  order(
    @Caller() caller: HttpCaller,
    @ConferenceId() conferenceId: string,
    @Body() body: OrderPeopleDto,
  ): Promise<void> {
    return this.people.order(caller, conferenceId, body);
  }

  @Permit('people.manage')
  @HttpCode(204)
  @Put(':kind/:personId')
  edit(
    @Caller() caller: HttpCaller,
    @ConferenceId() conferenceId: string,
    @Param() { kind, personId }: PersonPathDto,
    @Body() body: EditPersonDto,
  ): Promise<void> {
    return this.people.edit(caller, conferenceId, kind, personId, body);
  }

  @Permit('people.manage')
  @HttpCode(204)
  @Delete(':kind/:personId')
  remove(
    @Caller() caller: HttpCaller,
    @ConferenceId() conferenceId: string,
    @Param() { kind, personId }: PersonPathDto,
  ): Promise<void> {
    return this.people.remove(caller, conferenceId, kind, personId);
  }

  @Permit('people.hand-over')
  @HttpCode(200)
  @Post('hand-over')
  handOver(
    @Caller() caller: HttpCaller,
    @ConferenceId() conferenceId: string,
    @Body() body: HandOverDto,
  ): Promise<MadeLink> {
    return this.handOvers.handOver(caller, conferenceId, body);
  }
}
