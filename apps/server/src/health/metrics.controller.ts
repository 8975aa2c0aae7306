import { Controller, Get, Header } from '@nestjs/common';
import { collectDefaultMetrics, register } from 'prom-client';
import { Open } from '../common/access/permit.decorator';

collectDefaultMetrics({ register });

@Controller('metrics')
export class MetricsController {
  @Open('figures of the process for Prometheus; they name no person, venue or conference')
  @Get()
  @Header('Content-Type', register.contentType)
  metrics(): Promise<string> {
    return register.metrics();
  }
}
