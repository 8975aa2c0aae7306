import { Controller, Get, Header, StreamableFile } from '@nestjs/common';
import type { PublicAccess } from '@diem-cau/shared';
import { ConferenceId } from '../../common/access/caller.decorator';
import { Permit } from '../../common/access/permit.decorator';
import { AddressService } from './address.service';
import { registrationsCsv } from './registrations-csv';
import { RegistrationsService } from './registrations.service';

/** How the organisers hand the conference's address on, and who registered by it. */
@Controller('conferences/:conferenceCode')
export class AccessController {
  constructor(
    private readonly address: AddressService,
    private readonly registrations: RegistrationsService,
  ) {}

  @Permit('conference.read')
  @Get('access')
  access(@ConferenceId() conferenceId: string): Promise<PublicAccess> {
    return this.address.access(conferenceId);
  }

  @Permit('conference.read')
  @Header('Content-Disposition', 'attachment; filename="ma-qr-hoi-nghi.svg"')
  @Header('Content-Type', 'image/svg+xml')
  @Get('access/qr.svg')
  qrSvg(@ConferenceId() conferenceId: string): Promise<string> {
    return this.address.qrSvg(conferenceId);
  }

  @Permit('conference.read')
  @Get('access/qr.png')
  async qrPng(@ConferenceId() conferenceId: string): Promise<StreamableFile> {
    return new StreamableFile(await this.address.qrPng(conferenceId), {
      type: 'image/png',
      disposition: 'attachment; filename="ma-qr-hoi-nghi.png"',
    });
  }

  @Permit('conference.read')
  @Get('access/poster.pdf')
  async poster(@ConferenceId() conferenceId: string): Promise<StreamableFile> {
    return new StreamableFile(await this.address.poster(conferenceId), {
      type: 'application/pdf',
      disposition: 'attachment; filename="to-moi-xem-hoi-nghi.pdf"',
    });
  }

  @Permit('attendance.report')
  @Header('Content-Type', 'text/csv; charset=utf-8')
  @Header('Content-Disposition', 'attachment; filename="nguoi-xem-dang-ky.csv"')
  @Get('registrations.csv')
  async registrationsCsv(@ConferenceId() conferenceId: string): Promise<string> {
    return registrationsCsv(await this.registrations.all(conferenceId));
  }
}
