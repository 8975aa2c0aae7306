import {
  INVITATION_LIMITS,
  UNIT_ANSWERS,
  type AnswerInvitation,
  type ChooseVenue,
  type SubmitDelegateList,
  type UnitAnswer,
} from '@diem-cau/shared';
import { IsIn, IsInt, IsUUID, Min, ValidateIf } from 'class-validator';
import { PhoneOrNull } from '../../common/text/phone.decorator';
import { PlainTextOrNull } from '../../common/text/plain-text.decorator';

export class AnswerInvitationDto implements AnswerInvitation {
  @IsIn(UNIT_ANSWERS)
  state!: UnitAnswer;

  @PlainTextOrNull(INVITATION_LIMITS.note)
  note!: string | null;

  @PlainTextOrNull(INVITATION_LIMITS.contactName)
  contactName!: string | null;

  @PhoneOrNull(INVITATION_LIMITS.phone)
  contactPhone!: string | null;

  @IsInt()
  @Min(1)
  revision!: number;
}

export class SubmitDelegateListDto implements SubmitDelegateList {
  @IsInt()
  @Min(1)
  listRevision!: number;
}

export class ChooseVenueDto implements ChooseVenue {
  @ValidateIf((_, value) => value !== null)
  @IsUUID()
  venueId!: string | null;

  @PlainTextOrNull(INVITATION_LIMITS.venueName)
  name!: string | null;

  @PlainTextOrNull(INVITATION_LIMITS.venueAddress)
  address!: string | null;

  @IsInt()
  @Min(1)
  revision!: number;
}
