import { AUDIT_LIMITS, type AuditSearch } from '@diem-cau/shared';
import { IsISO8601, IsOptional, Matches, MaxLength } from 'class-validator';
import { PlainTextOrNull } from '../common/text/plain-text.decorator';

/** What stands in the address; what does not is not asked for. */
export class AuditSearchDto implements AuditSearch {
  @PlainTextOrNull(AUDIT_LIMITS.text)
  text: string | null = null;

  @PlainTextOrNull(AUDIT_LIMITS.text)
  actor: string | null = null;

  @IsOptional()
  @Matches(/^[a-z-]{1,20}(:[0-9a-f-]{36})?$/)
  by: string | null = null;

  @IsOptional()
  @Matches(/^[a-z.-]{1,60}$/)
  action: string | null = null;

  @IsOptional()
  @MaxLength(32)
  conference: string | null = null;

  @IsOptional()
  @IsISO8601({ strict: true, strictSeparator: true })
  from: string | null = null;

  @IsOptional()
  @IsISO8601({ strict: true, strictSeparator: true })
  to: string | null = null;

  @IsOptional()
  @Matches(/^\d{1,18}$/)
  before: string | null = null;
}
