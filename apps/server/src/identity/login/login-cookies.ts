import { Injectable } from '@nestjs/common';
import type { AccountSession } from '@diem-cau/shared';
import type { Response } from 'express';
import { Config } from '../../config/config';
import { cookieName, cookieOptions } from '../cookies';
import { SESSION_DAYS, type OpenedSession } from '../sessions.service';
import { PENDING_LOGIN_MINUTES } from './pending-logins';

const PATH = '/api/login';
const MINUTES_OF_A_DAY = 24 * 60;

@Injectable()
export class LoginCookies {
  constructor(private readonly config: Config) {}

  /** The browser holds a session from now on. */
  signedIn(response: Response, { token, session }: OpenedSession): AccountSession {
    response.cookie(cookieName('account'), token, cookieOptions(this.config, SESSION_DAYS));
    response.clearCookie(cookieName('login'), { path: PATH });
    return session;
  }

  /** The browser has given a right password and owes the next step. */
  holdPlace(response: Response, pending: string): void {
    const options = cookieOptions(this.config, PENDING_LOGIN_MINUTES / MINUTES_OF_A_DAY);
    response.cookie(cookieName('login'), pending, { ...options, path: PATH });
  }
}
