import { Body, Controller, Get, HttpCode, Param, ParseUUIDPipe, Put, Res } from '@nestjs/common';
import type { Material } from '@diem-cau/shared';
import type { Response } from 'express';
import { Caller, ConferenceId, type HttpCaller } from '../../common/access/caller.decorator';
import { Permit } from '../../common/access/permit.decorator';
import { SendFile } from '../../files/send-file';
import { MaterialsList } from './materials-list.service';
import { OrderMaterialsDto } from './materials.dto';
import { MaterialsService } from './materials.service';

@Controller('conferences/:conferenceCode')
export class MaterialsController {
  constructor(
    private readonly list: MaterialsList,
    private readonly materials: MaterialsService,
    private readonly sending: SendFile,
  ) {}

  @Permit('material.read')
  @Get('materials')
  read(@ConferenceId() conferenceId: string, @Caller() caller: HttpCaller): Promise<Material[]> {
    return this.list.forReader(conferenceId, caller);
  }

  @Permit('material.read')
  @Get('materials/:materialId/file')
  async file(
    @ConferenceId() conferenceId: string,
    @Caller() caller: HttpCaller,
    @Param('materialId', ParseUUIDPipe) materialId: string,
    @Res() response: Response,
  ): Promise<void> {
    const { file, name } = await this.list.download(conferenceId, materialId, caller);
    await this.sending.send(response, file, { attachment: name, maxAge: 0 });
  }

  @Permit('material.manage')
  @HttpCode(204)
  @Put('material-order')
  reorder(
    @ConferenceId() conferenceId: string,
    @Caller() caller: HttpCaller,
    @Body() order: OrderMaterialsDto,
  ): Promise<void> {
    return this.materials.reorder({ caller, conferenceId, whose: { kind: 'all' } }, order);
  }
}
