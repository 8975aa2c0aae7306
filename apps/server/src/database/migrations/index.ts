import { CreateIdentityAndConferences1732260000000 } from './1732260000000-create-identity-and-conferences';
import { CreateStage1732260100000 } from './1732260100000-create-stage';
import { CreateAttendance1732260200000 } from './1732260200000-create-attendance';
import { CreateQuestions1732260300000 } from './1732260300000-create-questions';
import { OpenPreparation1732700000000 } from './1732700000000-open-preparation';
import { DateUnits1732710000000 } from './1732710000000-date-units';
import { SearchAudit1732720000000 } from './1732720000000-search-audit';
import { ManageAccounts1732730000000 } from './1732730000000-manage-accounts';
import { PrepareConferences1732740000000 } from './1732740000000-prepare-conferences';
import { OrderAgendaAndPeople1732750000000 } from './1732750000000-order-agenda-and-people';
import { StoreFilesAndOpenAccess1732760000000 } from './1732760000000-store-files-and-open-access';
import { KeepVenues1732770000000 } from './1732770000000-keep-venues';
import { KeepKeysOfVenues1732770100000 } from './1732770100000-keep-keys-of-venues';
import { InviteUnitsAndListDelegates1732780000000 } from './1732780000000-invite-units-and-list-delegates';
import { NameSittingsOfDelegates1732780100000 } from './1732780100000-name-sittings-of-delegates';
import { ArrangeStage1732800000000 } from './1732800000000-arrange-stage';
import { KeepLineChecks1732810000000 } from './1732810000000-keep-line-checks';
import { CallForHelpAndNotices1732820000000 } from './1732820000000-call-for-help-and-notices';
import { FollowUpVenues1732830000000 } from './1732830000000-follow-up-venues';
import { GiveFloor1732840000000 } from './1732840000000-give-floor';
import { KeepMosaic1732850000000 } from './1732850000000-keep-mosaic';
import { KeepRollCalls1732860000000 } from './1732860000000-keep-roll-calls';
import { PictureExternalMarks1732910000000 } from './1732910000000-picture-external-marks';
import { HoldSilence1732920000000 } from './1732920000000-hold-silence';

/** In order. Listed by hand, so that a stale file in the build never runs. */
export const MIGRATIONS = [
  CreateIdentityAndConferences1732260000000,
  CreateStage1732260100000,
  CreateAttendance1732260200000,
  CreateQuestions1732260300000,
  OpenPreparation1732700000000,
  DateUnits1732710000000,
  SearchAudit1732720000000,
  ManageAccounts1732730000000,
  PrepareConferences1732740000000,
  OrderAgendaAndPeople1732750000000,
  StoreFilesAndOpenAccess1732760000000,
  KeepVenues1732770000000,
  KeepKeysOfVenues1732770100000,
  InviteUnitsAndListDelegates1732780000000,
  NameSittingsOfDelegates1732780100000,
  ArrangeStage1732800000000,
  KeepLineChecks1732810000000,
  CallForHelpAndNotices1732820000000,
  FollowUpVenues1732830000000,
  GiveFloor1732840000000,
  KeepMosaic1732850000000,
  KeepRollCalls1732860000000,
  PictureExternalMarks1732910000000,
  HoldSilence1732920000000,
];
