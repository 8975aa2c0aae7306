import { Injectable } from '@nestjs/common';
import { IMAGE_KINDS, type ConferenceSummary } from '@diem-cau/shared';
import { Changes } from '../../audit/changes';
import type { HttpCaller } from '../../common/access/caller.decorator';
import { DomainError } from '../../common/errors/domain-error';
import { FilesService, type KeptFile } from '../../files/files.service';
import type { Upload } from '../../files/uploads';
import { ConferencesService } from '../conferences.service';

/** The picture that a conference is announced with. */
@Injectable()
export class PosterService {
  constructor(
    private readonly conferences: ConferencesService,
    private readonly files: FilesService,
    private readonly changes: Changes,
  ) {}

  /** @throws DomainError FILE_… */
  put(caller: HttpCaller, conferenceId: string, upload: Upload): Promise<ConferenceSummary> {
    return this.files.take(upload, IMAGE_KINDS, async (file) => {
      await this.changes.make(caller, 'conference.poster', async ({ manager, record }) => {
        const fileId = await this.files.keep(file, manager);
        const former = await this.conferences.changePoster(conferenceId, fileId, manager);
        await record(`conference:${conferenceId}`, { poster: former }, { poster: fileId, file: file.name });
      });
      return this.conferences.summary(conferenceId);
    });
  }

  async remove(caller: HttpCaller, conferenceId: string): Promise<ConferenceSummary> {
    await this.changes.make(caller, 'conference.poster', async ({ manager, record }) => {
      const former = await this.conferences.changePoster(conferenceId, null, manager);
      await record(`conference:${conferenceId}`, { poster: former }, { poster: null });
    });
    return this.conferences.summary(conferenceId);
  }

  /** @throws DomainError NOT_FOUND */
  async get(conferenceId: string): Promise<KeptFile> {
    const { posterFileId } = await this.conferences.find(conferenceId);
    if (posterFileId === null) throw new DomainError('NOT_FOUND');
    return this.files.get(posterFileId);
  }
}
