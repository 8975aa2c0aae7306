import type { SourceKey } from '@diem-cau/shared';

/** How to start one of the two servers that are compared. */
export interface SfuOptions {
  port: number;
  /** Built pages to serve beside the sockets; null for none. */
  webRoot: string | null;
  /** Cookies for so many viewers. */
  viewers: number;
  mediaPorts: { from: number; to: number };
  /** Media workers, 1 unless said. */
  workers?: number;
  /** Venues of the conference, each with a screen; none unless said. */
  venues?: number;
}

/** A running server with one conference, live, and one lecturer who is on air as soon as he sends. */
export interface SfuUnderTest {
  origin: string;
  code: string;
  sourceKey: SourceKey;
  speakerCookie: string;
  viewerCookies: string[];
  /** One for each venue's screen. */
  screenCookies: string[];
  operatorCookie: string;
  workerPids: number[];
}
