import { Injectable } from '@nestjs/common';
import {
  FILE_LIMITS,
  type ConferenceState,
  type ManagedMaterial,
  type Material,
  type MaterialDesk,
} from '@diem-cau/shared';
import type { HttpCaller } from '../../common/access/caller.decorator';
import { DomainError } from '../../common/errors/domain-error';
import { Clock } from '../../common/time/clock';
import { FilesService, type KeptFile } from '../../files/files.service';
import { ConferencesService } from '../conferences.service';
import type { MaterialEntity } from './material.entity';
import { isVisible } from './material-visibility';
import { MaterialsRepository } from './materials.repository';
import { speakerIdOf, type Whose } from './whose';

/** What may be read of a conference's materials, and by whom. */
@Injectable()
export class MaterialsList {
  constructor(
    private readonly repository: MaterialsRepository,
    private readonly conferences: ConferencesService,
    private readonly files: FilesService,
    private readonly clock: Clock,
  ) {}

  /** What those who take part see in the conference's present state; staff see what will come as well. */
  async forReader(conferenceId: string, { permissions }: HttpCaller): Promise<Material[]> {
    const state = await this.conferences.stateOf(conferenceId);
    const materials = (await this.repository.findByConference(conferenceId)).filter(
      ({ visibleFrom }) => permissions.has('conference.read') || isVisible(visibleFrom, state),
    );
    const files = await this.filesOf(materials);
    return materials.map((material) => toMaterial(material, files));
  }

  /** What somebody prepares: all, or the materials of the own topics. */
  async desk(conferenceId: string, whose: Whose): Promise<MaterialDesk> {
    const [{ state }, all, topics, usedBytes, downloads] = await Promise.all([
      this.conferences.find(conferenceId),
      this.repository.findByConference(conferenceId),
      this.repository.findTopics(conferenceId, speakerIdOf(whose)),
      this.repository.usedBytes(conferenceId),
      this.repository.downloads(conferenceId),
    ]);
    const own = new Set(topics.map(({ id }) => id));
    const materials = all.filter(
      ({ agendaItemId }) => whose.kind === 'all' || (agendaItemId !== null && own.has(agendaItemId)),
    );
    const files = await this.filesOf(materials);
    return {
      materials: materials.map((material) => ({
        ...toManaged(material, files, state),
        downloads: downloads.get(material.id) ?? { people: 0, total: 0 },
      })),
      topics,
      usedBytes,
      allowedBytes: FILE_LIMITS.conferenceBytes,
    };
  }

  /** One material as its desk shows it. @throws DomainError NOT_FOUND */
  async managed(conferenceId: string, id: string): Promise<ManagedMaterial> {
    const { materials } = await this.desk(conferenceId, { kind: 'all' });
    const material = materials.find((each) => each.id === id);
    if (!material) throw new DomainError('NOT_FOUND');
    return material;
  }

  /**
   * A material's file for somebody who may have it now, and the name to save it under. Those who prepare are not counted.
   *
   * @throws DomainError NOT_FOUND also for what is not visible yet
   */
  async download(
    conferenceId: string,
    id: string,
    { permissions, actor, principal }: HttpCaller,
  ): Promise<{ file: KeptFile; name: string }> {
    const [{ state }, material] = await Promise.all([
      this.conferences.find(conferenceId),
      this.repository.find(conferenceId, id),
    ]);
    if (!material?.fileId || !material.fileName) throw new DomainError('NOT_FOUND');
    const seesAll =
      permissions.has('conference.read') || (await this.isOwn(conferenceId, material, principal));
    if (!seesAll && !isVisible(material.visibleFrom, state)) throw new DomainError('NOT_FOUND');
    const file = await this.files.get(material.fileId);
    if (!permissions.has('material.manage') && !permissions.has('material.own')) {
      await this.repository.noteDownload(id, actor, this.clock.now());
    }
    return { file, name: material.fileName };
  }

  private async isOwn(
    conferenceId: string,
    { agendaItemId }: MaterialEntity,
    principal: HttpCaller['principal'],
  ): Promise<boolean> {
    if (principal.kind !== 'speaker' || agendaItemId === null) return false;
    const topics = await this.repository.findTopics(conferenceId, principal.speakerId);
    return topics.some(({ id }) => id === agendaItemId);
  }

  private filesOf(materials: MaterialEntity[]): Promise<Map<string, KeptFile>> {
    return this.files.find(materials.flatMap(({ fileId }) => fileId ?? []));
  }
}

function toMaterial(
  { id, title, agendaItemId, fileId, fileName, link }: MaterialEntity,
  files: ReadonlyMap<string, KeptFile>,
): Material {
  const file = fileId === null ? undefined : files.get(fileId);
  return {
    id,
    title,
    agendaItemId,
    link,
    file: file && fileName !== null ? { name: fileName, kind: file.kind, bytes: file.bytes } : null,
  };
}

function toManaged(
  material: MaterialEntity,
  files: ReadonlyMap<string, KeptFile>,
  state: ConferenceState,
): Omit<ManagedMaterial, 'downloads'> {
  const { visibleFrom, addedBy, addedAt, revision } = material;
  return {
    ...toMaterial(material, files),
    visibleFrom,
    visible: isVisible(visibleFrom, state),
    addedBy,
    addedAt: addedAt.toISOString(),
    revision,
  };
}
