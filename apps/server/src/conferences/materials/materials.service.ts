import { Injectable } from '@nestjs/common';
import {
  FILE_KINDS,
  FILE_LIMITS,
  inMegabytes,
  MATERIAL_LIMITS,
  type AddFileMaterial,
  type AddLinkMaterial,
  type EditMaterial,
  type ManagedMaterial,
  type OrderMaterials,
  type AuditAction,
} from '@diem-cau/shared';
import type { EntityManager } from 'typeorm';
import { Changes, type ChangeTransaction } from '../../audit/changes';
import type { HttpCaller } from '../../common/access/caller.decorator';
import { DomainError } from '../../common/errors/domain-error';
import { audience } from '../../common/realtime/audience';
import { Clock } from '../../common/time/clock';
import { FilesService } from '../../files/files.service';
import type { Upload } from '../../files/uploads';
import { ConferencesService } from '../conferences.service';
import type { MaterialEntity } from './material.entity';
import { MaterialsList } from './materials-list.service';
import { MaterialsRepository } from './materials.repository';
import { speakerIdOf, type Whose } from './whose';

/** Who makes a change, in which conference, and how far it may reach. */
export interface Editor {
  caller: HttpCaller;
  conferenceId: string;
  whose: Whose;
}

type Content = Pick<MaterialEntity, 'fileId' | 'fileName' | 'link'>;
type Placed = Pick<MaterialEntity, 'title' | 'agendaItemId' | 'visibleFrom'>;

/** What is prepared: by organisers for the whole conference, by lecturers for their own topics. */
@Injectable()
export class MaterialsService {
  constructor(
    private readonly repository: MaterialsRepository,
    private readonly list: MaterialsList,
    private readonly conferences: ConferencesService,
    private readonly files: FilesService,
    private readonly changes: Changes,
    private readonly clock: Clock,
  ) {}

  /** @throws DomainError FILE_…, FILES_FULL, NOT_ALLOWED for a topic that is not one's own */
  addFile(editor: Editor, upload: Upload, about: AddFileMaterial): Promise<ManagedMaterial> {
    return this.files.take(upload, FILE_KINDS, (file) =>
      this.changeOne(editor, 'material.add', async (change) => {
        const fileId = await this.files.keep(file, change.manager);
        const title = (about.title ?? file.name.replace(/\.[a-z]+$/, '')).slice(0, MATERIAL_LIMITS.title);
        return this.add(editor, change, { ...about, title }, { fileId, fileName: file.name, link: null });
      }),
    );
  }

  addLink(editor: Editor, { link, ...about }: AddLinkMaterial): Promise<ManagedMaterial> {
    return this.changeOne(editor, 'material.add', (change) =>
      this.add(editor, change, about, { fileId: null, fileName: null, link }),
    );
  }

  /** @throws DomainError NOT_FOUND, CHANGED_MEANWHILE, BAD_INPUT when a file would become a link or a link a file */
  edit(editor: Editor, id: string, { revision, ...edited }: EditMaterial): Promise<ManagedMaterial> {
    return this.changeOne(editor, 'material.edit', async (change) => {
      const material = await this.findOwn(editor, change.manager, id);
      assertRevision(material, revision);
      if ((material.link === null) !== (edited.link === null)) throw new DomainError('BAD_INPUT', {}, 'link');
      await this.assertOwnTopic(editor, change.manager, edited.agendaItemId);
      return this.store(change, material, edited);
    });
  }

  /** @throws DomainError NOT_FOUND, CHANGED_MEANWHILE, FILE_…, FILES_FULL */
  replaceFile(editor: Editor, id: string, upload: Upload, revision: number): Promise<ManagedMaterial> {
    return this.files.take(upload, FILE_KINDS, (file) =>
      this.changeOne(editor, 'material.replace', async (change) => {
        const material = await this.findOwn(editor, change.manager, id);
        assertRevision(material, revision);
        if (material.fileId === null) throw new DomainError('BAD_INPUT');
        const fileId = await this.files.keep(file, change.manager);
        return this.store(change, material, { fileId, fileName: file.name });
      }),
    );
  }

  /** Nothing is lost by it: `restore` brings it back. */
  async remove(editor: Editor, id: string): Promise<void> {
    await this.change(editor, 'material.remove', async (change) => {
      const material = await this.findOwn(editor, change.manager, id);
      await this.store(change, material, { removedAt: this.clock.now() });
    });
  }

  /** @throws DomainError NOT_FOUND, FILES_FULL, BAD_INPUT when there are too many */
  restore(editor: Editor, id: string): Promise<ManagedMaterial> {
    return this.changeOne(editor, 'material.restore', async (change) => {
      const material = await this.findOwn(editor, change.manager, id, { removed: true });
      await this.othersOf(editor, change.manager);
      return this.store(change, material, { removedAt: null });
    });
  }

  /** @throws DomainError CHANGED_MEANWHILE when the ids are not those of all materials */
  async reorder(editor: Editor, { materialIds }: OrderMaterials): Promise<void> {
    const { conferenceId } = editor;
    await this.change(editor, 'material.order', async ({ manager, record }) => {
      const before = await this.repository.findByConference(conferenceId, manager);
      const known = new Map(before.map((material) => [material.id, material]));
      const after = [...new Set(materialIds)].flatMap((id) => known.get(id) ?? []);
      if (after.length !== before.length || materialIds.length !== before.length) {
        throw new DomainError('CHANGED_MEANWHILE');
      }
      await this.repository.reorder(conferenceId, materialIds, manager);
      await record(`conference:${conferenceId}`, titlesOf(before), titlesOf(after));
    });
  }

  private async changeOne(
    editor: Editor,
    action: AuditAction,
    work: (change: ChangeTransaction) => Promise<MaterialEntity>,
  ): Promise<ManagedMaterial> {
    const { id } = await this.change(editor, action, work);
    return this.list.managed(editor.conferenceId, id);
  }

  /** One change at a time in a conference, so that its files never exceed their room together; announced to all its pages. */
  private change<Answer>(
    { caller, conferenceId }: Editor,
    action: AuditAction,
    work: (change: ChangeTransaction) => Promise<Answer>,
  ): Promise<Answer> {
    return this.changes.make(caller, action, async (change) => {
      await this.conferences.stateForChange(conferenceId, change.manager);
      const answer = await work(change);
      const usedBytes = await this.repository.usedBytes(conferenceId, change.manager);
      if (usedBytes > FILE_LIMITS.conferenceBytes && ADDING.has(action)) {
        throw new DomainError('FILES_FULL', { megabytes: inMegabytes(FILE_LIMITS.conferenceBytes) });
      }
      await change.announce(audience.everyone(conferenceId), 'conference:materials-changed', {});
      return answer;
    });
  }

  private async add(
    editor: Editor,
    { manager, record }: ChangeTransaction,
    placed: Placed,
    content: Content,
  ): Promise<MaterialEntity> {
    const { conferenceId, caller } = editor;
    await this.assertOwnTopic(editor, manager, placed.agendaItemId);
    const others = await this.othersOf(editor, manager);
    const material = await this.repository.add(
      {
        ...placed,
        ...content,
        conferenceId,
        ordinal: (others.at(-1)?.ordinal ?? 0) + 1,
        addedBy: 'name' in caller.principal ? caller.principal.name : '',
        addedByActor: caller.actor,
        addedAt: this.clock.now(),
        removedAt: null,
      },
      manager,
    );
    await record(`material:${material.id}`, null, inWords(material));
    return material;
  }

  /** What there is besides one more. @throws DomainError BAD_INPUT when that would be too many */
  private async othersOf({ conferenceId }: Editor, manager: EntityManager): Promise<MaterialEntity[]> {
    const others = await this.repository.findByConference(conferenceId, manager);
    if (others.length >= MATERIAL_LIMITS.perConference) throw new DomainError('BAD_INPUT');
    return others;
  }

  private async store(
    { manager, record }: ChangeTransaction,
    material: MaterialEntity,
    changed: Partial<MaterialEntity>,
  ): Promise<MaterialEntity> {
    const before = inWords(material);
    Object.assign(material, changed, { revision: material.revision + 1 });
    await this.repository.save(material, manager);
    await record(`material:${material.id}`, before, inWords(material));
    return material;
  }

  /** @throws DomainError NOT_FOUND, NOT_ALLOWED */
  private async findOwn(
    editor: Editor,
    manager: EntityManager,
    id: string,
    { removed } = { removed: false },
  ): Promise<MaterialEntity> {
    const material = await this.repository.findForChange(editor.conferenceId, id, manager);
    if (!material || (material.removedAt !== null) !== removed) throw new DomainError('NOT_FOUND');
    if (editor.whose.kind === 'speaker') await this.assertOwnTopic(editor, manager, material.agendaItemId);
    return material;
  }

  /** @throws DomainError NOT_ALLOWED for a lecturer's change outside the own topics; NOT_FOUND for no topic of the conference */
  private async assertOwnTopic(
    { conferenceId, whose }: Editor,
    manager: EntityManager,
    agendaItemId: string | null,
  ): Promise<void> {
    if (agendaItemId === null && whose.kind === 'all') return;
    const topics = await this.repository.findTopics(conferenceId, speakerIdOf(whose), manager);
    if (topics.some(({ id }) => id === agendaItemId)) return;
    throw new DomainError(whose.kind === 'all' ? 'NOT_FOUND' : 'NOT_ALLOWED', {}, 'agendaItemId');
  }
}

const ADDING: ReadonlySet<string> = new Set(['material.add', 'material.replace', 'material.restore']);

function assertRevision(material: MaterialEntity, revision: number): void {
  if (material.revision !== revision) throw new DomainError('CHANGED_MEANWHILE');
}

const titlesOf = (materials: MaterialEntity[]) => ({ order: materials.map(({ title }) => title) });

/** What the audit shows of a material. */
const inWords = ({
  title,
  agendaItemId,
  visibleFrom,
  fileName,
  fileId,
  link,
  removedAt,
}: MaterialEntity) => ({
  title,
  agendaItemId,
  visibleFrom,
  ...(link === null ? { file: fileName, fileId } : { link }),
  removed: removedAt !== null,
});
