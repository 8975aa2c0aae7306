import { Module } from '@nestjs/common';
import { RecordNames } from '../audit/record-names';
import { SuccessorsImportService } from './import/successors-import.service';
import { UnitsImportController } from './import/units-import.controller';
import { UnitsImportService } from './import/units-import.service';
import { OrgUnitsController } from './org-units.controller';
import { OrgUnitsRepository } from './org-units.repository';
import { OrgUnitsService } from './org-units.service';
import { UnitAccess } from './unit-access';
import { UnitEditingService } from './unit-editing.service';

@Module({
  controllers: [UnitsImportController, OrgUnitsController],
  providers: [
    OrgUnitsRepository,
    OrgUnitsService,
    SuccessorsImportService,
    UnitAccess,
    UnitEditingService,
    UnitsImportService,
  ],
  exports: [OrgUnitsService],
})
export class OrgUnitsModule {
  constructor(names: RecordNames, repository: OrgUnitsRepository) {
    names.registerNames('unit', (ids, manager) => repository.findLastNames(ids, manager));
  }
}
