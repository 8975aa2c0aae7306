import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { RecordNames } from '../audit/record-names';
import { OrgUnitsModule } from '../org-units/org-units.module';
import { VenuesModule } from '../venues/venues.module';
import { AgendaItemEntity } from './agenda-item.entity';
import { ChairEntity } from './chair.entity';
import { ConferenceScopes } from './conference-scopes';
import { ConferenceEntity } from './conference.entity';
import { ConferencesController } from './conferences.controller';
import { ConferencesGateway } from './conferences.gateway';
import { ConferencesRepository } from './conferences.repository';
import { ConferencesService } from './conferences.service';
import { PairingController } from './pairing.controller';
import { ParticipationEntity } from './participation.entity';
import { SpeakerEntity } from './speaker.entity';
import { UnitInvitationEntity } from './unit-invitation.entity';

@Module({
  imports: [
    TypeOrmModule.forFeature([
      ConferenceEntity,
      AgendaItemEntity,
      ChairEntity,
      SpeakerEntity,
      ParticipationEntity,
      UnitInvitationEntity,
    ]),
    OrgUnitsModule,
    VenuesModule,
  ],
  controllers: [ConferencesController, PairingController],
  providers: [ConferenceScopes, ConferencesGateway, ConferencesRepository, ConferencesService],
  exports: [ConferencesService],
})
export class ConferencesModule {
  constructor(names: RecordNames) {
    names.register('conference', ConferenceEntity, ({ title }) => [title]);
    names.register('speaker', SpeakerEntity, ({ name }) => [name]);
    names.register('chair', ChairEntity, ({ name }) => [name]);
    for (const kind of ['participation', 'coordinator', 'technician']) {
      names.register(kind, ParticipationEntity, ({ venueId }) => [{ kind: 'venue', id: venueId }]);
    }
    for (const kind of ['invitation', 'invitee']) {
      names.register(kind, UnitInvitationEntity, ({ orgUnitId }) => [{ kind: 'unit', id: orgUnitId }]);
    }
  }
}
