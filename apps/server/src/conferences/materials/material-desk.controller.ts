import {
  Body,
  Controller,
  Delete,
  Get,
  HttpCode,
  Injectable,
  Param,
  ParseUUIDPipe,
  Post,
  Put,
} from '@nestjs/common';
import type { ManagedMaterial, MaterialDesk, Permission } from '@diem-cau/shared';
import { Caller, ConferenceId, type HttpCaller } from '../../common/access/caller.decorator';
import { Permit } from '../../common/access/permit.decorator';
import { DomainError } from '../../common/errors/domain-error';
import { ReceivesFile } from '../../files/upload.interceptor';
import { ReceivedFile, type Upload } from '../../files/uploads';
import { MaterialsList } from './materials-list.service';
import {
  AddFileMaterialDto,
  AddLinkMaterialDto,
  EditMaterialDto,
  ReplaceMaterialFileDto,
} from './materials.dto';
import { MaterialsService, type Editor } from './materials.service';
import type { Whose } from './whose';

/** The same desk twice, each for those who hold another permission: its handlers differ in nothing else. */
function desk(permission: Permission, whoseOf: (caller: HttpCaller) => Whose) {
  @Injectable()
  class Desk {
    constructor(
      readonly materials: MaterialsService,
      readonly list: MaterialsList,
    ) {}

    @Permit(permission)
    @Get('desk')
    read(@ConferenceId() conferenceId: string, @Caller() caller: HttpCaller): Promise<MaterialDesk> {
      return this.list.desk(conferenceId, whoseOf(caller));
    }

    @Permit(permission)
    @ReceivesFile()
    @Post('files')
    addFile(
      @Caller() caller: HttpCaller,
      @ReceivedFile() upload: Upload,
      @Body() about: AddFileMaterialDto,
    ): Promise<ManagedMaterial> {
      return this.materials.addFile(editor(caller), upload, about);
    }

    @Permit(permission)
    @Post('links')
    addLink(@Caller() caller: HttpCaller, @Body() about: AddLinkMaterialDto): Promise<ManagedMaterial> {
      return this.materials.addLink(editor(caller), about);
    }

    @Permit(permission)
    @Put(':materialId')
    edit(
      @Caller() caller: HttpCaller,
      @Param('materialId', ParseUUIDPipe) id: string,
      @Body() edited: EditMaterialDto,
    ): Promise<ManagedMaterial> {
      return this.materials.edit(editor(caller), id, edited);
    }

    @Permit(permission)
    @ReceivesFile()
    @Put(':materialId/file')
    replaceFile(
      @Caller() caller: HttpCaller,
      @Param('materialId', ParseUUIDPipe) id: string,
      @ReceivedFile() upload: Upload,
      @Body() { revision }: ReplaceMaterialFileDto,
    ): Promise<ManagedMaterial> {
      return this.materials.replaceFile(editor(caller), id, upload, revision);
    }

    @Permit(permission)
    @HttpCode(204)
    @Delete(':materialId')
    remove(@Caller() caller: HttpCaller, @Param('materialId', ParseUUIDPipe) id: string): Promise<void> {
      return this.materials.remove(editor(caller), id);
    }

    @Permit(permission)
    @HttpCode(200)
    @Post(':materialId/restore')
    restore(
      @Caller() caller: HttpCaller,
      @Param('materialId', ParseUUIDPipe) id: string,
    ): Promise<ManagedMaterial> {
      return this.materials.restore(editor(caller), id);
    }
  }

  function editor(caller: HttpCaller): Editor {
    if (!caller.conferenceId) throw new DomainError('NOT_FOUND');
    return { caller, conferenceId: caller.conferenceId, whose: whoseOf(caller) };
  }
  return Desk;
}

/** The organisers' desk. */
@Controller('conferences/:conferenceCode/materials')
export class MaterialDeskController extends desk('material.manage', () => ({ kind: 'all' })) {}

/** A lecturer's desk: who the lecturer is comes from the connection alone. */
@Controller('conferences/:conferenceCode/own-materials')
export class OwnMaterialDeskController extends desk('material.own', ({ principal }) => {
  if (principal.kind !== 'speaker') throw new DomainError('NOT_ALLOWED');
  return { kind: 'speaker', speakerId: principal.speakerId };
}) {}
