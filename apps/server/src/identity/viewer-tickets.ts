import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { jwtVerify, SignJWT } from 'jose';
import { Config } from '../config/config';

const AUDIENCE = 'viewer';
export const VIEWER_TICKET_DAYS = 30;

/** Signed tickets that keep an anonymous viewer's device the same over reloads, within one conference. */
@Injectable()
export class ViewerTickets {
  constructor(private readonly config: Config) {}

  issue(conferenceId: string, deviceId: string = randomUUID()): Promise<string> {
    return new SignJWT({ conferenceId })
      .setProtectedHeader({ alg: 'HS256' })
      .setAudience(AUDIENCE)
      .setSubject(deviceId)
      .setIssuedAt()
      .setExpirationTime(`${VIEWER_TICKET_DAYS}d`)
      .sign(this.config.secretKey);
  }

  /** @returns the device, or null for a ticket that is forged, expired or another conference's */
  async deviceId(ticket: string, conferenceId: string): Promise<string | null> {
    try {
      const { payload } = await jwtVerify(ticket, this.config.secretKey, {
        algorithms: ['HS256'],
        audience: AUDIENCE,
      });
      return payload['conferenceId'] === conferenceId ? (payload.sub ?? null) : null;
    } catch {
      return null;
    }
  }
}
