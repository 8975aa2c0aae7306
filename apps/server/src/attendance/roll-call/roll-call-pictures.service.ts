import { Injectable } from '@nestjs/common';
import { ROLL_CALL_LIMITS } from '@diem-cau/shared';
import { Changes } from '../../audit/changes';
import type { HttpCaller } from '../../common/access/caller.decorator';
import { DomainError } from '../../common/errors/domain-error';
import { News } from '../../common/events/news';
import { Clock } from '../../common/time/clock';
import { FilesService, type KeptFile } from '../../files/files.service';
import type { Upload } from '../../files/uploads';
import { RollCallPicturesRepository } from './roll-call-pictures.repository';
import { RollCallRepository } from './roll-call.repository';

/** Still pictures of rooms that answered a roll call: its evidence. */
@Injectable()
export class RollCallPicturesService {
  constructor(
    private readonly repository: RollCallRepository,
    private readonly pictures: RollCallPicturesRepository,
    private readonly files: FilesService,
    private readonly changes: Changes,
    private readonly news: News,
    private readonly clock: Clock,
  ) {}

  /**
   * A picture of the caller's own room, which has answered. It follows the answer and never stands in its way.
   *
   * @throws DomainError NOT_ALLOWED, NOT_FOUND, ROLL_CALL_OVER, ROLL_CALL_NOT_CALLED, TOO_MANY_REQUESTS, FILE_…
   */
  async add(caller: HttpCaller, conferenceId: string, rollCallId: string, upload: Upload): Promise<void> {
    const { principal, actor } = caller;
    if (principal.kind !== 'screen' && principal.kind !== 'coordinator') throw new DomainError('NOT_ALLOWED');
    const { participationId } = principal;
    if (upload.bytes > ROLL_CALL_LIMITS.pictureBytes) throw new DomainError('FILE_TOO_LARGE');
    await this.files.take(upload, ['jpeg'], (file) =>
      this.changes.make(caller, 'roll-call.picture', async ({ manager, record }) => {
        const found = await this.repository.findForChange(conferenceId, rollCallId, 'shared', manager);
        if (!found) throw new DomainError('NOT_FOUND');
        if (found.ended === 'cancel') throw new DomainError('ROLL_CALL_OVER');
        if (!(await this.repository.findVenue(rollCallId, participationId, manager))) {
          throw new DomainError('NOT_FOUND');
        }
        const answers = await this.repository.findAnswers(rollCallId, participationId, manager);
        if (answers.length === 0) throw new DomainError('ROLL_CALL_NOT_CALLED');
        const kept = await this.pictures.count(rollCallId, participationId, manager);
        if (kept >= ROLL_CALL_LIMITS.pictures) throw new DomainError('TOO_MANY_REQUESTS');
        const fileId = await this.files.keep(file, manager);
        const at = this.clock.now();
        await this.pictures.add(rollCallId, { participationId, fileId }, { actor, at }, manager);
        await record(`participation:${participationId}`, null, { bytes: file.bytes, sha256: file.sha256 });
      }),
    );
    this.news.publish('attendance:roll-call-changed', { conferenceId, called: false });
  }

  /** @throws DomainError NOT_FOUND */
  async find(conferenceId: string, rollCallId: string, participationId: string): Promise<KeptFile> {
    const fileId = await this.pictures.find(conferenceId, rollCallId, participationId);
    if (fileId === null) throw new DomainError('NOT_FOUND');
    return this.files.get(fileId);
  }
}
