import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { RecordNames } from '../audit/record-names';
import { OrgUnitsModule } from '../org-units/org-units.module';
import { VenuesModule } from '../venues/venues.module';
import { AgendaController } from './agenda/agenda.controller';
import { AgendaGateway } from './agenda/agenda.gateway';
import { AgendaItemEntity } from './agenda/agenda-item.entity';
import { AgendaRepository } from './agenda/agenda.repository';
import { AgendaRunService } from './agenda/agenda-run.service';
import { AgendaService } from './agenda/agenda.service';
import { AgendaTimeChangeEntity } from './agenda/agenda-time-change.entity';
import { ConferenceScopes } from './conference-scopes';
import { ConferenceEntity } from './conference.entity';
import { ConferencesController } from './conferences.controller';
import { ConferencesRepository } from './conferences.repository';
import { ConferencesService } from './conferences.service';
import { AbsencesService } from './delegates/absences.service';
import { DelegateImportsService } from './delegates/delegate-imports.service';
import { DelegateLists } from './delegates/delegate-lists.service';
import { DelegateEntity } from './delegates/delegate.entity';
import { DelegatesController } from './delegates/delegates.controller';
import { DelegatesRepository } from './delegates/delegates.repository';
import { DelegatesService } from './delegates/delegates.service';
import { AnswersService } from './invitations/answers.service';
import { InvitationLinksService } from './invitations/invitation-links.service';
import { InvitationTermsEntity } from './invitations/invitation-terms.entity';
import { InvitationsController } from './invitations/invitations.controller';
import { InvitationsRepository } from './invitations/invitations.repository';
import { InvitationsService } from './invitations/invitations.service';
import { InvitingService } from './invitations/inviting.service';
import { OpenConference } from './invitations/open-conference';
import { VenueDoors } from './invitations/venue-doors';
import { LineChecksController } from './line-checks/line-checks.controller';
import { LineChecksGateway } from './line-checks/line-checks.gateway';
import { VenueLineChecks } from './line-checks/venue-line-checks.service';
import { LinkSessionsController } from './link-sessions/link-sessions.controller';
import { LinkSessionsService } from './link-sessions/link-sessions.service';
import { LinkSubjectsRepository } from './link-sessions/link-subjects.repository';
import { OwnInvitationController } from './invitations/own-invitation.controller';
import { OwnInvitationService } from './invitations/own-invitation.service';
import { OwnVenueService } from './invitations/own-venue.service';
import { DetailsController } from './details/details.controller';
import { DetailsRepository } from './details/details.repository';
import { DetailsService } from './details/details.service';
import { LifecycleController } from './lifecycle/lifecycle.controller';
import { LifecycleGateway } from './lifecycle/lifecycle.gateway';
import { LifecycleService } from './lifecycle/lifecycle.service';
import { ScheduleRepository } from './lifecycle/schedule.repository';
import { CopiesController } from './copies/copies.controller';
import { CopiesRepository } from './copies/copies.repository';
import { CopiesService } from './copies/copies.service';
import { DeletionController } from './deletion/deletion.controller';
import { DeletionService } from './deletion/deletion.service';
import { KeptFacts } from './deletion/kept-facts';
import { OfficialTimeCorrectionEntity } from './official-times/official-time-correction.entity';
import { OfficialTimesController } from './official-times/official-times.controller';
import { OfficialTimesRepository } from './official-times/official-times.repository';
import { OfficialTimesService } from './official-times/official-times.service';
import { ReadinessController } from './readiness/readiness.controller';
import { ReadinessRepository } from './readiness/readiness.repository';
import { ReadinessService } from './readiness/readiness.service';
import { CardPrinter } from './cards/card-printer';
import { CardsController } from './cards/cards.controller';
import { CardsService } from './cards/cards.service';
import { PairingController } from './pairing.controller';
import { MaterialDeskController, OwnMaterialDeskController } from './materials/material-desk.controller';
import { MaterialEntity } from './materials/material.entity';
import { MaterialsList } from './materials/materials-list.service';
import { MaterialsController } from './materials/materials.controller';
import { MaterialsRepository } from './materials/materials.repository';
import { MaterialsService } from './materials/materials.service';
import { ParticipationEntity } from './participation.entity';
import { PosterController } from './poster/poster.controller';
import { PosterService } from './poster/poster.service';
import { AccessController } from './public-access/access.controller';
import { AddressService } from './public-access/address.service';
import { ProgrammeController } from './public-access/programme.controller';
import { PublicAccessService } from './public-access/public-access.service';
import { RegistrationsService } from './public-access/registrations.service';
import { ViewerCookies } from './public-access/viewer-cookies';
import { ViewerUnits } from './public-access/viewer-units.service';
import { ViewersController } from './public-access/viewers.controller';
import { ViewerRegistrationEntity } from './public-access/viewer-registration.entity';
import { ViewerRegistrationsRepository } from './public-access/viewer-registrations.repository';
import { ChairEntity } from './people/chair.entity';
import { HandOverService } from './people/hand-over.service';
import { PeopleController } from './people/people.controller';
import { PeopleRepository } from './people/people.repository';
import { PeopleService } from './people/people.service';
import { PersonalLinksController } from './people/personal-links.controller';
import { PersonalLinksOfConference } from './people/personal-links-of-conference.service';
import { SpeakerEntity } from './people/speaker.entity';
import { VenuePeopleService } from './participations/venue-people.service';
import { VenueSheetController } from './participations/venue-sheet.controller';
import { SittingEntity } from './sitting.entity';
import { ParticipationPlanner } from './participations/participation-planner';
import { ParticipationPlansService } from './participations/participation-plans.service';
import { ParticipationScreensController } from './participations/participation-screens.controller';
import { ParticipationScreensService } from './participations/participation-screens.service';
import { ParticipationsController } from './participations/participations.controller';
import { ParticipationsRepository } from './participations/participations.repository';
import { ParticipationsService } from './participations/participations.service';
import { StaffController } from './staff/staff.controller';
import { StaffService } from './staff/staff.service';
import { UnitInvitationEntity } from './unit-invitation.entity';

@Module({
  imports: [
    TypeOrmModule.forFeature([
      ConferenceEntity,
      SittingEntity,
      OfficialTimeCorrectionEntity,
      AgendaItemEntity,
      AgendaTimeChangeEntity,
      ChairEntity,
      SpeakerEntity,
      ParticipationEntity,
      UnitInvitationEntity,
      InvitationTermsEntity,
      DelegateEntity,
      MaterialEntity,
      ViewerRegistrationEntity,
    ]),
    OrgUnitsModule,
    VenuesModule,
  ],
  controllers: [
    ConferencesController,
    PairingController,
    AgendaController,
    InvitationsController,
    LinkSessionsController,
    PeopleController,
    PersonalLinksController,
    StaffController,
    OwnInvitationController,
    DelegatesController,
    MaterialsController,
    MaterialDeskController,
    OwnMaterialDeskController,
    PosterController,
    ProgrammeController,
    CopiesController,
    DeletionController,
    DetailsController,
    LifecycleController,
    VenueSheetController,
    CardsController,
    ParticipationsController,
    ParticipationScreensController,
    LineChecksController,
    ViewersController,
    AccessController,
    OfficialTimesController,
    ReadinessController,
  ],
  providers: [
    ConferenceScopes,
    ConferencesRepository,
    ConferencesService,
    AgendaGateway,
    AgendaRepository,
    AgendaRunService,
    AgendaService,
    AnswersService,
    HandOverService,
    CopiesRepository,
    CopiesService,
    DeletionService,
    KeptFacts,
    DetailsRepository,
    DetailsService,
    OfficialTimesRepository,
    OfficialTimesService,
    ReadinessRepository,
    ReadinessService,
    InvitationLinksService,
    InvitationsRepository,
    InvitationsService,
    InvitingService,
    LifecycleGateway,
    LifecycleService,
    OpenConference,
    OwnInvitationService,
    OwnVenueService,
    AbsencesService,
    DelegateImportsService,
    DelegateLists,
    DelegatesRepository,
    DelegatesService,
    PeopleRepository,
    PeopleService,
    PersonalLinksOfConference,
    ScheduleRepository,
    ParticipationPlanner,
    ParticipationPlansService,
    ParticipationScreensService,
    LineChecksGateway,
    VenueLineChecks,
    ParticipationsRepository,
    ParticipationsService,
    VenuePeopleService,
    CardPrinter,
    CardsService,
    VenueDoors,
    LinkSessionsService,
    LinkSubjectsRepository,
    StaffService,
    MaterialsList,
    MaterialsRepository,
    MaterialsService,
    PosterService,
    AddressService,
    PublicAccessService,
    RegistrationsService,
    ViewerCookies,
    ViewerUnits,
    ViewerRegistrationsRepository,
  ],
  exports: [ConferencesService, AgendaService, DelegatesService, KeptFacts, ViewerUnits],
})
export class ConferencesModule {
  constructor(names: RecordNames) {
    names.register('conference', ConferenceEntity, ({ title }) => [title]);
    names.register('speaker', SpeakerEntity, ({ name }) => [name]);
    names.register('delegate', DelegateEntity, ({ name }) => [name]);
    names.register('material', MaterialEntity, ({ title }) => [title]);
    names.register('chair', ChairEntity, ({ name }) => [name]);
    names.register('agenda-item', AgendaItemEntity, ({ title }) => [title]);
    for (const kind of ['participation', 'coordinator', 'technician']) {
      names.register(kind, ParticipationEntity, ({ venueId }) => [{ kind: 'venue', id: venueId }]);
    }
    for (const kind of ['invitation', 'invitee']) {
      names.register(kind, UnitInvitationEntity, ({ orgUnitId }) => [{ kind: 'unit', id: orgUnitId }]);
    }
  }
}
