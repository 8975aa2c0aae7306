import { Injectable } from '@nestjs/common';
import type { PublicAccess } from '@diem-cau/shared';
import { qrPng, qrSvg } from '../../common/documents/qr';
import { Clock } from '../../common/time/clock';
import { Config } from '../../config/config';
import { ConferencesService } from '../conferences.service';
import { calendarOf } from './calendar';
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
    const { code, visibility, posterUrl } = await this.about(conferenceId);
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
    const { title, hostUnitName, code, visibility, scheduledStart, scheduledEnd, timeZone } =
      await this.about(conferenceId);
    return posterPdf({
      title,
      hostUnitName,
      code,
      url: this.urlOf(code),
      when: inWords(scheduledStart, scheduledEnd, timeZone),
      note: visibility === 'registered' ? 'Khi vào xem, quý vị cho biết họ tên và đơn vị.' : null,
    });
  }

  async calendar(conferenceId: string): Promise<string> {
    const { code, title, hostUnitName, state, scheduledStart, scheduledEnd, revision } =
      await this.about(conferenceId);
    const event = { id: conferenceId, start: scheduledStart, end: scheduledEnd };
    return calendarOf(
      { title, hostUnitName, url: this.urlOf(code), state, revision, events: [event] },
      this.clock.now(),
    );
  }

  private async about(conferenceId: string) {
    const [entity, { hostUnitName, posterUrl }] = await Promise.all([
      this.conferences.find(conferenceId),
      this.conferences.summary(conferenceId),
    ]);
    const { code, title, visibility, state, scheduledStart, scheduledEnd, timeZone, revision } = entity;
    return {
      code,
      title,
      visibility,
      state,
      scheduledStart,
      scheduledEnd,
      timeZone,
      revision,
      hostUnitName,
      posterUrl,
    };
  }

  private async url(conferenceId: string): Promise<string> {
    return this.urlOf((await this.conferences.find(conferenceId)).code);
  }

  private urlOf(code: string): string {
    return new URL(`/c/${code}`, this.config.publicUrl).href;
  }
}

/** Day and hours on the clocks of the zone; both days where it goes on to another. */
function inWords(start: Date, end: Date, timeZone: string): string[] {
  const day = new Intl.DateTimeFormat('vi-VN', {
    timeZone,
    weekday: 'long',
    day: '2-digit',
    month: '2-digit',
    year: 'numeric',
  });
  const time = new Intl.DateTimeFormat('vi-VN', {
    timeZone,
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
  });
  if (day.format(start) === day.format(end)) {
    return [`${time.format(start)} – ${time.format(end)}, ${day.format(start)}`];
  }
  return [`Từ ${time.format(start)}, ${day.format(start)}`, `đến ${time.format(end)}, ${day.format(end)}`];
}
