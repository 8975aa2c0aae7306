import {
  HAND_OVER_KINDS,
  PEOPLE_LIMITS,
  PERSON_KINDS,
  PHONE_PATTERN,
  type AddPerson,
  type EditPerson,
  type HandOver,
  type HandOverKind,
  type MakeLink,
  type MakeLinks,
  type OrderPeople,
  type PersonKind,
} from '@diem-cau/shared';
import {
  ArrayMaxSize,
  ArrayMinSize,
  ArrayUnique,
  IsArray,
  IsIn,
  IsInt,
  IsUUID,
  Matches,
  Min,
} from 'class-validator';
import { PlainText, PlainTextOrNull } from '../../common/text/plain-text.decorator';

/** As many as the largest conferences have venues. */
const LINKS_AT_ONCE = 500;

class PersonDto {
  @PlainText(PEOPLE_LIMITS.name)
  name!: string;

  @PlainTextOrNull(PEOPLE_LIMITS.position)
  position!: string | null;

  @PlainTextOrNull(PEOPLE_LIMITS.phone)
  @Matches(PHONE_PATTERN)
  phone!: string | null;
}

/** The parts of a path that names a person. */
export class PersonPathDto {
  @Matches(/^[A-Za-z0-9]{1,32}$/)
  conferenceCode!: string;

  @IsIn(PERSON_KINDS)
  kind!: PersonKind;

  @IsUUID()
  personId!: string;
}

/** Units are invited by links of their own, which answer for them: who may make those is another right. */
export class MakeLinkDto implements MakeLink {
  @IsIn(HAND_OVER_KINDS)
  kind!: HandOverKind;

  @IsUUID()
  subjectId!: string;
}

/** The parts of a path that names a link. */
export class LinkPathDto extends MakeLinkDto {
  @Matches(/^[A-Za-z0-9]{1,32}$/)
  conferenceCode!: string;
}

export class AddPersonDto extends PersonDto implements AddPerson {
  @IsIn(PERSON_KINDS)
  kind!: PersonKind;
}

export class EditPersonDto extends PersonDto implements EditPerson {
  @IsInt()
  @Min(1)
  revision!: number;
}

export class OrderPeopleDto implements OrderPeople {
  @IsIn(PERSON_KINDS)
  kind!: PersonKind;

  @IsArray()
  @ArrayMaxSize(PEOPLE_LIMITS.people)
  @ArrayUnique()
  @IsUUID(undefined, { each: true })
  ids!: string[];
}

export class HandOverDto extends PersonDto implements HandOver {
  @IsIn(HAND_OVER_KINDS)
  kind!: HandOverKind;

  @IsUUID()
  subjectId!: string;
}

export class MakeLinksDto implements MakeLinks {
  @IsIn(HAND_OVER_KINDS)
  kind!: HandOverKind;

  @IsArray()
  @ArrayMinSize(1)
  @ArrayMaxSize(LINKS_AT_ONCE)
  @ArrayUnique()
  @IsUUID(undefined, { each: true })
  subjectIds!: string[];
}
