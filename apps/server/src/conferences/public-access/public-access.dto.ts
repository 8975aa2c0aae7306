import { PUBLIC_UNITS_LIMITS, REGISTRATION_LIMITS, type RegisterViewer } from '@diem-cau/shared';
import { IsInt, IsUUID, Matches, ValidateIf } from 'class-validator';
import { PlainText, PlainTextOrNull } from '../../common/text/plain-text.decorator';

export class RegisterViewerDto implements RegisterViewer {
  @PlainText(REGISTRATION_LIMITS.name)
  name!: string;

  @ValidateIf((_, value) => value !== null)
  @IsUUID()
  unitId!: string | null;

  @PlainTextOrNull(REGISTRATION_LIMITS.unitName)
  unitName!: string | null;

  @PlainTextOrNull(REGISTRATION_LIMITS.phone)
  @Matches(/^\+?\d[\d .-]{7,18}$/)
  phone!: string | null;

  @IsInt()
  consentVersion!: number;
}

export class FindPublicUnitsDto {
  @PlainText(PUBLIC_UNITS_LIMITS.query)
  q!: string;
}
