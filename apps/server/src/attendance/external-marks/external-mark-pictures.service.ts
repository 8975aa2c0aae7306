import { Injectable } from '@nestjs/common';
import { EXTERNAL_MARK_LIMITS, IMAGE_KINDS } from '@diem-cau/shared';
import { Changes } from '../../audit/changes';
import type { HttpCaller } from '../../common/access/caller.decorator';
import { DomainError } from '../../common/errors/domain-error';
import { Clock } from '../../common/time/clock';
import { FilesService, type KeptFile } from '../../files/files.service';
import type { Upload } from '../../files/uploads';
import { ExternalMarksRepository } from './external-marks.repository';

/** What shows that a venue outside this system is connected: a photo of its screen, the other system's list of sites. */
@Injectable()
export class ExternalMarkPicturesService {
  constructor(
    private readonly repository: ExternalMarksRepository,
    private readonly files: FilesService,
    private readonly changes: Changes,
    private readonly clock: Clock,
  ) {}

  /**
   * The one picture of a mark that holds. The same picture sent again changes nothing.
   *
   * @throws DomainError NOT_ALLOWED, NOT_FOUND, FILE_…, CHANGED_MEANWHILE when it was taken back or has another picture
   */
  async add(caller: HttpCaller, conferenceId: string, markId: string, upload: Upload): Promise<void> {
    const { principal, actor } = caller;
    if (principal.kind !== 'account') throw new DomainError('NOT_ALLOWED');
    const known = await this.repository.findOne(markId, conferenceId);
    if (!known) throw new DomainError('NOT_FOUND');
    if (upload.bytes > EXTERNAL_MARK_LIMITS.pictureBytes) throw new DomainError('FILE_TOO_LARGE');
    await this.files.take(upload, IMAGE_KINDS, (file) =>
      this.changes.make(caller, 'external-mark.picture', async ({ manager, record }) => {
        await this.repository.lock(known.participationId, manager);
        const mark = await this.repository.findOne(markId, conferenceId, manager);
        if (!mark || mark.undo) throw new DomainError('CHANGED_MEANWHILE');
        const fileId = await this.files.keep(file, manager);
        if (mark.picture?.fileId === fileId) return;
        if (mark.picture) throw new DomainError('CHANGED_MEANWHILE');
        const picture = {
          markId,
          fileId,
          sentBy: principal.name,
          sentByActor: actor,
          sentAt: this.clock.now(),
        };
        await this.repository.addPicture(picture, manager);
        const { bytes, sha256 } = file;
        await record(`participation:${mark.participationId}`, null, {
          evidence: mark.evidence,
          bytes,
          sha256,
        });
      }),
    );
  }

  /** @throws DomainError NOT_FOUND, also once the mark was taken back */
  async find(conferenceId: string, markId: string): Promise<KeptFile> {
    const mark = await this.repository.findOne(markId, conferenceId);
    if (!mark?.picture || mark.undo) throw new DomainError('NOT_FOUND');
    return this.files.get(mark.picture.fileId);
  }
}
