import { Global, Module } from '@nestjs/common';
import { AuditService } from './audit.service';
import { Changes } from './changes';

@Global()
@Module({ providers: [AuditService, Changes], exports: [AuditService, Changes] })
export class AuditModule {}
