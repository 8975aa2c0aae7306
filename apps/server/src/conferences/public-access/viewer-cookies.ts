import { Injectable } from '@nestjs/common';
import type { Request, Response } from 'express';
import { Config } from '../../config/config';
import { cookieOptions, readCookie, viewerCookieName } from '../../identity/cookies';
import type { ConferenceScope } from '../../identity/scopes';
import { VIEWER_TICKET_DAYS, ViewerTickets } from '../../identity/viewer-tickets';

type Conference = Pick<ConferenceScope, 'conferenceId' | 'conferenceCode'>;

/** The ticket in a viewer's browser, which says which device it is, in one conference. */
@Injectable()
export class ViewerCookies {
  constructor(
    private readonly tickets: ViewerTickets,
    private readonly config: Config,
  ) {}

  /** The device that the browser is; null when it has not been here. */
  async read(request: Request, { conferenceId, conferenceCode }: Conference): Promise<string | null> {
    const ticket = readCookie(request.headers.cookie, viewerCookieName(conferenceCode));
    return ticket && (await this.tickets.deviceId(ticket, conferenceId));
  }

  /** @param deviceId null for a new one */
  async write(
    response: Response,
    { conferenceId, conferenceCode }: Conference,
    deviceId: string | null,
  ): Promise<void> {
    const ticket = await this.tickets.issue(conferenceId, deviceId ?? undefined);
    response.cookie(viewerCookieName(conferenceCode), ticket, cookieOptions(this.config, VIEWER_TICKET_DAYS));
  }
}
