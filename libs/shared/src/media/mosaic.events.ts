import type { Mutation } from '../realtime/ack';
import type { ArrangeMosaic, LeaveOutOfMosaic, MosaicPage, MosaicSettings, TurnMosaic } from './mosaic.types';

export interface MosaicCommands {
  /** Subscribes to `mosaic:changed`. */
  'mosaic:watch': { request: Record<string, never>; response: MosaicSettings };
  /**
   * Subscribes to `mosaic:page-changed`. As long as somebody looks, the venues on the page send a small camera, which those who
   * watch the desk’s media receive.
   */
  'mosaic:look': { request: Record<string, never>; response: MosaicPage };
  'mosaic:look-away': { request: Record<string, never>; response: null };
  'mosaic:arrange': { request: Mutation & ArrangeMosaic; response: MosaicSettings };
  /** Turns to a page by hand; the time of a page begins anew. */
  'mosaic:turn': { request: Mutation & TurnMosaic; response: MosaicSettings };
  'mosaic:leave-out': { request: Mutation & LeaveOutOfMosaic; response: MosaicSettings };
}

export interface MosaicBroadcasts {
  'mosaic:changed': { seq: number; settings: MosaicSettings };
  /** Volatile: it is not kept over a restart. */
  'mosaic:page-changed': { page: MosaicPage };
}
