import { Injectable } from '@nestjs/common';
import type { PublicAccess } from '@diem-cau/shared';
import { qrPng, qrSvg } from '../../common/documents/qr';
import { Clock } from '../../common/time/clock';
import { Config } from '../../config/config';
import { ConferencesService } from '../conferences.service';
import { calendarOf } from './calendar';
import { hoursInWords } from './hours-in-words';
import { posterPdf } from './poster-pdf';
import { RegistrationsService } from './registrations.service';

/** Pixels; enough for a page of print. */
const QR_PIXELS = 1024;

/** The address at which a conference is watched, and the ways to hand it on. */
@Injectable()
export class AddressService {
  constructor(
    private readonly conferences: ConferencesService,
    private readonly registrations: RegistrationsService,
    private readonly config: Config,
    private readonly clock: Clock,
  ) {}

  async access(conferenceId: string): Promise<PublicAccess> {
    const { code, visibility, posterUrl } = await this.conferences.summary(conferenceId);
    const registered = visibility === 'registered' ? await this.registrations.count(conferenceId) : null;
    return { code, url: this.urlOf(code), visibility, posterUrl, registered };
  }

  async qrPng(conferenceId: string): Promise<Buffer> {
    return qrPng(await this.url(conferenceId), QR_PIXELS);
  }

  async qrSvg(conferenceId: string): Promise<string> {
    return qrSvg(await this.url(conferenceId));
  }

  async poster(conferenceId: string): Promise<Buffer> {
    const { title, hostUnitName, code, visibility, sittings, timeZone } =
      await this.conferences.describe(conferenceId);
    return posterPdf({
      title,
      hostUnitName,
      code,
      url: this.urlOf(code),
      when: hoursInWords(sittings, timeZone),
      note: visibility === 'registered' ? 'Khi vào xem, quý vị cho biết họ tên và đơn vị.' : null,
    });
  }

  async calendar(conferenceId: string): Promise<string> {
    const { code, title, hostUnitName, state, revision, sittings } =
      await this.conferences.describe(conferenceId);
    const events = sittings.map(({ id, start, end }) => ({ id, start: new Date(start), end: new Date(end) }));
    const entry = { title, hostUnitName, url: this.urlOf(code), state, revision, events };
    return calendarOf(entry, this.clock.now());
  }

  private async url(conferenceId: string): Promise<string> {
    return this.urlOf((await this.conferences.find(conferenceId)).code);
  }

  private urlOf(code: string): string {
    return new URL(`/c/${code}`, this.config.publicUrl).href;
  }
}
