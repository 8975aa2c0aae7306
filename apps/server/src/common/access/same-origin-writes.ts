import type { NextFunction, Request, Response } from 'express';
import type { HttpErrorBody } from '@diem-cau/shared';

const SAFE = new Set(['GET', 'HEAD', 'OPTIONS']);

/**
 * Refuses writes that another site's page makes a browser send with our cookies. Programs without an
 * Origin header hold no cookies of a user's and may pass.
 */
export const sameOriginWrites =
  (allowedOrigins: readonly string[]) =>
  (request: Request, response: Response, next: NextFunction): void => {
    const { origin } = request.headers;
    const foreign =
      origin !== undefined
        ? !allowedOrigins.includes(origin)
        : request.headers['sec-fetch-site'] === 'cross-site';
    if (SAFE.has(request.method) || !foreign) return next();
    const body: HttpErrorBody = { error: { code: 'NOT_ALLOWED', params: {}, field: null } };
    response.status(403).json(body);
  };
