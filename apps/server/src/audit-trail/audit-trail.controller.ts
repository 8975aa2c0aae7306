import { Controller, Get, Query } from '@nestjs/common';
import type { AuditedConference, AuditPage } from '@diem-cau/shared';
import { Caller, type HttpCaller } from '../common/access/caller.decorator';
import { Permit } from '../common/access/permit.decorator';
import { AuditSearchDto } from './audit-trail.dto';
import { AuditTrailService } from './audit-trail.service';

@Controller('audit')
export class AuditTrailController {
  constructor(private readonly trail: AuditTrailService) {}

  @Permit('audit.read')
  @Get()
  search(@Caller() caller: HttpCaller, @Query() search: AuditSearchDto): Promise<AuditPage> {
    return this.trail.search(accountOf(caller), search);
  }

  @Permit('audit.read')
  @Get('conferences')
  listConferences(@Caller() caller: HttpCaller): Promise<AuditedConference[]> {
    return this.trail.listConferences(accountOf(caller));
  }
}

const accountOf = ({ principal }: HttpCaller) => (principal.kind === 'account' ? principal.accountId : '');
