import { Injectable } from '@nestjs/common';
import { Clock } from '../../../common/time/clock';
import { ConferencesService } from '../../../conferences/conferences.service';
import { RollCallReading } from '../roll-call-reading.service';
import { minutesCsv } from './minutes-csv';
import { minutesOf } from './minutes-of';
import { MinutesPrinter } from './minutes-printer';

/** Minutes write themselves: what was kept of a roll call, as a document. */
@Injectable()
export class RollCallMinutes {
  constructor(
    private readonly reading: RollCallReading,
    private readonly conferences: ConferencesService,
    private readonly printer: MinutesPrinter,
    private readonly clock: Clock,
  ) {}

  /** @throws DomainError NOT_FOUND */
  async pdf(conferenceId: string, id: string): Promise<{ number: number; bytes: Buffer }> {
    const { number, minutes } = await this.write(conferenceId, id);
    return { number, bytes: await this.printer.print(minutes) };
  }

  /** @throws DomainError NOT_FOUND */
  async csv(conferenceId: string, id: string): Promise<string> {
    return minutesCsv((await this.write(conferenceId, id)).minutes);
  }

  private async write(conferenceId: string, id: string) {
    const record = await this.reading.record(conferenceId, id);
    const [conference, chairs] = await Promise.all([
      this.conferences.find(conferenceId),
      this.conferences.chairs(conferenceId),
    ]);
    const about = {
      hostUnitName: await this.conferences.hostNameOf(conference),
      conferenceTitle: conference.title,
      timeZone: conference.timeZone,
      chairs,
    };
    return { number: record.row.number, minutes: minutesOf(record, about, this.clock.now()) };
  }
}
