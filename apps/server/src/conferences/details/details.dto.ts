import {
  CONFERENCE_CODE,
  CONFERENCE_KINDS,
  CONFERENCE_LIMITS,
  RULE_LIMITS,
  VISIBILITIES,
  type AttendanceRules,
  type ConferenceDetails,
  type ConferenceKind,
  type ContactPerson,
  type CreateConference,
  type Hotline,
  type ReviseConference,
  type SittingInput,
  type Visibility,
} from '@diem-cau/shared';
import { Transform, Type } from 'class-transformer';
import {
  ArrayMaxSize,
  ArrayMinSize,
  IsBoolean,
  IsDefined,
  IsIn,
  IsInt,
  IsUUID,
  Matches,
  Max,
  Min,
  ValidateBy,
  ValidateIf,
  ValidateNested,
} from 'class-validator';
import { Phone, PhoneOrNull } from '../../common/text/phone.decorator';
import { PlainText, PlainTextOrNull } from '../../common/text/plain-text.decorator';
import { IsInstant } from '../../common/time/instant.decorator';
import { isTimeZone } from '../../common/time/time-zone';

const OrNull = ValidateIf((_, value) => value !== null);
const IsTimeZone = ValidateBy({
  name: 'isTimeZone',
  validator: { validate: (value: unknown) => typeof value === 'string' && isTimeZone(value) },
});

class SittingDto implements SittingInput {
  @OrNull
  @IsUUID()
  id!: string | null;

  @PlainText(CONFERENCE_LIMITS.sittingName)
  name!: string;

  @IsInstant()
  start!: string;

  @IsInstant()
  end!: string;
}

class RulesDto implements AttendanceRules {
  @IsInt()
  @Min(RULE_LIMITS.beatSeconds.min)
  @Max(RULE_LIMITS.beatSeconds.max)
  beatSeconds!: number;

  @IsInt()
  @Min(RULE_LIMITS.leaseSeconds.min)
  @Max(RULE_LIMITS.leaseSeconds.max)
  leaseSeconds!: number;

  @IsInt()
  @Min(RULE_LIMITS.viewSeconds.min)
  @Max(RULE_LIMITS.viewSeconds.max)
  viewSeconds!: number;

  @IsInt()
  @Min(RULE_LIMITS.venueConnectedMinutes.min)
  @Max(RULE_LIMITS.venueConnectedMinutes.max)
  venueConnectedMinutes!: number;
}

class HotlineDto implements Hotline {
  @PlainTextOrNull(CONFERENCE_LIMITS.person)
  name!: string | null;

  @Phone(CONFERENCE_LIMITS.phone)
  phone!: string;

  @IsBoolean()
  isPublic!: boolean;
}

class ContactPersonDto implements ContactPerson {
  @PlainText(CONFERENCE_LIMITS.person)
  name!: string;

  @PhoneOrNull(CONFERENCE_LIMITS.phone)
  phone!: string | null;
}

class ConferenceDetailsDto implements ConferenceDetails {
  @PlainText(CONFERENCE_LIMITS.title)
  title!: string;

  @IsIn(CONFERENCE_KINDS)
  kind!: ConferenceKind;

  @PlainText(CONFERENCE_LIMITS.field)
  field!: string;

  @IsUUID()
  hostUnitId!: string;

  @IsTimeZone
  timeZone!: string;

  @IsIn(VISIBILITIES)
  visibility!: Visibility;

  @ArrayMinSize(1)
  @ArrayMaxSize(CONFERENCE_LIMITS.sittings)
  @ValidateNested({ each: true })
  @Type(() => SittingDto)
  sittings!: SittingDto[];

  @IsDefined()
  @ValidateNested()
  @Type(() => RulesDto)
  rules!: RulesDto;

  @OrNull
  @IsDefined()
  @ValidateNested()
  @Type(() => HotlineDto)
  hotline!: HotlineDto | null;

  @OrNull
  @IsDefined()
  @ValidateNested()
  @Type(() => ContactPersonDto)
  contact!: ContactPersonDto | null;
}

export class CreateConferenceDto extends ConferenceDetailsDto implements CreateConference {}

export class ReviseConferenceDto extends ConferenceDetailsDto implements ReviseConference {
  /** Typed by hand: case, spaces and dashes do not matter. */
  @Transform(({ value }: { value: unknown }) =>
    typeof value === 'string' ? value.toUpperCase().replace(/[\s-]/g, '') : value,
  )
  @Matches(CONFERENCE_CODE)
  code!: string;

  @IsInt()
  revision!: number;
}
