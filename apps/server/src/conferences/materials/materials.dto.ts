import {
  MATERIAL_LIMITS,
  MATERIAL_VISIBLE_FROM,
  type AddFileMaterial,
  type AddLinkMaterial,
  type EditMaterial,
  type MaterialVisibleFrom,
  type OrderMaterials,
  type ReplaceMaterialFile,
} from '@diem-cau/shared';
import { Transform, Type } from 'class-transformer';
import { ArrayMaxSize, IsArray, IsIn, IsInt, IsUUID, Min, ValidateIf } from 'class-validator';
import { PlainText, PlainTextOrNull } from '../../common/text/plain-text.decorator';
import { HttpsLink } from './https-link.decorator';

/** Forms with files have no null: an empty field is none. */
const EmptyAsNull = Transform(({ value }) => (value === '' ? null : value));

export class AddFileMaterialDto implements AddFileMaterial {
  @PlainTextOrNull(MATERIAL_LIMITS.title)
  title!: string | null;

  @EmptyAsNull
  @ValidateIf((_, value) => value !== null)
  @IsUUID()
  agendaItemId!: string | null;

  @IsIn(MATERIAL_VISIBLE_FROM)
  visibleFrom!: MaterialVisibleFrom;
}

class NamedMaterialDto {
  @PlainText(MATERIAL_LIMITS.title)
  title!: string;

  @ValidateIf((_, value) => value !== null)
  @IsUUID()
  agendaItemId!: string | null;

  @IsIn(MATERIAL_VISIBLE_FROM)
  visibleFrom!: MaterialVisibleFrom;
}

export class AddLinkMaterialDto extends NamedMaterialDto implements AddLinkMaterial {
  @HttpsLink(MATERIAL_LIMITS.link)
  link!: string;
}

export class EditMaterialDto extends NamedMaterialDto implements EditMaterial {
  @ValidateIf((_, value) => value !== null)
  @HttpsLink(MATERIAL_LIMITS.link)
  link!: string | null;

  @IsInt()
  @Min(1)
  revision!: number;
}

export class ReplaceMaterialFileDto implements ReplaceMaterialFile {
  @Type(() => Number)
  @IsInt()
  @Min(1)
  revision!: number;
}

export class OrderMaterialsDto implements OrderMaterials {
  @IsArray()
  @ArrayMaxSize(MATERIAL_LIMITS.perConference)
  @IsUUID(undefined, { each: true })
  materialIds!: string[];
}
