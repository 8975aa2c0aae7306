import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { RecordNames } from '../audit/record-names';
import { OrgUnitsModule } from '../org-units/org-units.module';
import { LineCheckEntity } from './line-checks/line-check.entity';
import { LineChecksRepository } from './line-checks/line-checks.repository';
import { LineChecks } from './line-checks/line-checks.service';
import { PairingRequestEntity } from './pairing-request.entity';
import { PairingService } from './pairing.service';
import { ScreenEntity } from './screen.entity';
import { ScreensRepository } from './screens.repository';
import { ScreensService } from './screens.service';
import { VenueListing } from './venue-listing';
import { VenueScreensController } from './venue-screens.controller';
import { VenueUses } from './venue-uses';
import { VenueEntity } from './venue.entity';
import { VenuesController } from './venues.controller';
import { VenuesRepository } from './venues.repository';
import { VenuesService } from './venues.service';

@Module({
  imports: [
    TypeOrmModule.forFeature([VenueEntity, ScreenEntity, PairingRequestEntity, LineCheckEntity]),
    OrgUnitsModule,
  ],
  controllers: [VenuesController, VenueScreensController],
  providers: [
    LineChecks,
    LineChecksRepository,
    PairingService,
    ScreensRepository,
    ScreensService,
    VenueListing,
    VenuesRepository,
    VenuesService,
    VenueUses,
  ],
  exports: [LineChecks, PairingService, ScreensService, VenuesService, VenueUses],
})
export class VenuesModule {
  constructor(names: RecordNames) {
    names.register('venue', VenueEntity, ({ name }) => [name]);
    names.register('screen', ScreenEntity, ({ label, venueId }) => [label, { kind: 'venue', id: venueId }]);
  }
}
