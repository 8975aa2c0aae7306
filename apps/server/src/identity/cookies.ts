import type { LinkKind } from '@diem-cau/shared';
import { parseCookie } from 'cookie';
import type { CookieOptions } from 'express';
import type { Config } from '../config/config';

export type CookieKind = 'account' | 'login' | LinkKind | 'screen';

export const cookieName = (kind: CookieKind): string => `dc_${kind}`;

/** One ticket for each conference, so that two conferences cannot be linked through their viewers. */
export const viewerCookieName = (conferenceCode: string): string => `dc_viewer_${conferenceCode}`;

export const readCookie = (header: string | undefined, name: string): string | null =>
  (header && parseCookie(header)[name]) || null;

export const cookieOptions = (config: Config, days: number): CookieOptions => ({
  httpOnly: true,
  sameSite: 'lax',
  secure: config.secureCookies,
  path: '/',
  maxAge: days * 24 * 3600 * 1000,
});
