import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { RecordNames } from '../audit/record-names';
import { PairingRequestEntity } from './pairing-request.entity';
import { PairingService } from './pairing.service';
import { ScreenEntity } from './screen.entity';
import { VenueEntity } from './venue.entity';
import { VenuesRepository } from './venues.repository';

@Module({
  imports: [TypeOrmModule.forFeature([VenueEntity, ScreenEntity, PairingRequestEntity])],
  providers: [PairingService, VenuesRepository],
  exports: [PairingService],
})
export class VenuesModule {
  constructor(names: RecordNames) {
    names.register('venue', VenueEntity, ({ name }) => [name]);
    names.register('screen', ScreenEntity, ({ label, venueId }) => [label, { kind: 'venue', id: venueId }]);
  }
}
