import {
  Body,
  Controller,
  Get,
  Header,
  HttpCode,
  Param,
  Post,
  Put,
  Query,
  StreamableFile,
} from '@nestjs/common';
import type {
  PackedTree,
  PlacedUnit,
  TreePeriod,
  UndoneUnitChange,
  UnitDetail,
  UnitHit,
} from '@diem-cau/shared';
import { Caller, type HttpCaller } from '../common/access/caller.decorator';
import { Permit } from '../common/access/permit.decorator';
import {
  ChangeUnitDto,
  CreateUnitDto,
  DissolveUnitDto,
  NameSuccessorsDto,
  TreeQueryDto,
  UndoUnitChangeDto,
  UnitSearchDto,
} from './org-units.dto';
import { OrgUnitsService } from './org-units.service';
import { UnitEditingService } from './unit-editing.service';
import { unitsCsv, unitsXlsx } from './units-export';

const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

@Controller('units')
export class OrgUnitsController {
  constructor(
    private readonly units: OrgUnitsService,
    private readonly editing: UnitEditingService,
  ) {}

  @Permit('unit.read')
  @Get()
  tree(@Query() { on }: TreeQueryDto): Promise<PackedTree> {
    return this.units.packedTree(on ?? this.units.today());
  }

  @Permit('unit.read')
  @Get('search')
  search(@Query() { ids, ...query }: UnitSearchDto): Promise<UnitHit[]> {
    return ids ? this.units.hits(ids, query.on) : this.units.search(query);
  }

  @Permit('unit.read')
  @Get('places')
  places(@Query() { on }: TreeQueryDto): Promise<PlacedUnit[]> {
    return this.units.places(on ?? this.units.today());
  }

  @Permit('unit.read')
  @Get('periods')
  periods(): Promise<TreePeriod[]> {
    return this.units.periods();
  }

  @Permit('unit.read')
  @Header('Content-Type', 'text/csv; charset=utf-8')
  @Header('Content-Disposition', 'attachment; filename="don-vi.csv"')
  @Get('units.csv')
  async csv(@Query() { on }: TreeQueryDto): Promise<string> {
    return unitsCsv(await this.units.tree(on));
  }

  @Permit('unit.read')
  @Get('units.xlsx')
  async xlsx(@Query() { on }: TreeQueryDto): Promise<StreamableFile> {
    return new StreamableFile(await unitsXlsx(await this.units.tree(on)), {
      type: XLSX,
      disposition: 'attachment; filename="don-vi.xlsx"',
    });
  }

  @Permit('unit.read')
  @Get(':unitId')
  read(@Param('unitId') unitId: string): Promise<UnitDetail> {
    return this.units.detail(unitId);
  }

  @Permit('unit.manage')
  @Post()
  create(@Caller() caller: HttpCaller, @Body() unit: CreateUnitDto): Promise<UnitDetail> {
    return this.editing.create(caller, unit);
  }

  @Permit('unit.manage')
  @Put(':unitId/versions')
  changeFrom(
    @Caller() caller: HttpCaller,
    @Param('unitId') unitId: string,
    @Body() change: ChangeUnitDto,
  ): Promise<UnitDetail> {
    return this.editing.changeFrom(caller, unitId, change);
  }

  @Permit('unit.manage')
  @HttpCode(200)
  @Post(':unitId/dissolution')
  dissolve(
    @Caller() caller: HttpCaller,
    @Param('unitId') unitId: string,
    @Body() dissolution: DissolveUnitDto,
  ): Promise<UnitDetail> {
    return this.editing.dissolve(caller, unitId, dissolution);
  }

  @Permit('unit.manage')
  @Put(':unitId/successors')
  nameSuccessors(
    @Caller() caller: HttpCaller,
    @Param('unitId') unitId: string,
    @Body() successors: NameSuccessorsDto,
  ): Promise<UnitDetail> {
    return this.editing.nameSuccessors(caller, unitId, successors);
  }

  @Permit('unit.manage')
  @HttpCode(200)
  @Post(':unitId/undo')
  async undo(
    @Caller() caller: HttpCaller,
    @Param('unitId') unitId: string,
    @Body() { revision }: UndoUnitChangeDto,
  ): Promise<UndoneUnitChange> {
    return { unit: await this.editing.undo(caller, unitId, revision) };
  }
}
