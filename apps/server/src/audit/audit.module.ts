import { Global, Module } from '@nestjs/common';
import { AuditService } from './audit.service';
import { Changes } from './changes';
import { RecordNames } from './record-names';

@Global()
@Module({ providers: [AuditService, Changes, RecordNames], exports: [AuditService, Changes, RecordNames] })
export class AuditModule {}
