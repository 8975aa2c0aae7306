import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { RecordNames } from '../audit/record-names';
import { OrgUnitEntity } from './org-unit.entity';
import { OrgUnitsRepository } from './org-units.repository';
import { OrgUnitsService } from './org-units.service';

@Module({
  imports: [TypeOrmModule.forFeature([OrgUnitEntity])],
  providers: [OrgUnitsRepository, OrgUnitsService],
  exports: [OrgUnitsService],
})
export class OrgUnitsModule {
  constructor(names: RecordNames) {
    names.register('unit', OrgUnitEntity, ({ name }) => [name]);
  }
}
