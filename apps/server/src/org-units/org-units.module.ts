import { Module } from '@nestjs/common';
import { RecordNames } from '../audit/record-names';
import { OrgUnitsController } from './org-units.controller';
import { OrgUnitsRepository } from './org-units.repository';
import { OrgUnitsService } from './org-units.service';
import { UnitEditingService } from './unit-editing.service';

@Module({
  controllers: [OrgUnitsController],
  providers: [OrgUnitsRepository, OrgUnitsService, UnitEditingService],
  exports: [OrgUnitsService],
})
export class OrgUnitsModule {
  constructor(names: RecordNames, repository: OrgUnitsRepository) {
    names.registerNames('unit', (ids, manager) => repository.findLastNames(ids, manager));
  }
}
