import { EventEmitter } from 'node:events';
import { Injectable, Logger } from '@nestjs/common';
import type { SourceKey } from '@diem-cau/shared';

/** What features tell those above them, in this process. It is news, not a fact: facts are committed rows. */
export interface NewsItems {
  'identity:revoked': { sessionId: string };
  /** It may have changed again by the time this is heard. */
  'conferences:state-changed': { conferenceId: string };
  /** Got another name, or was taken off the list. */
  'conferences:speaker-changed': { conferenceId: string; speakerId: string };
  /** Venues were called, or one answered; `called` is to be told at once. */
  'attendance:roll-call-changed': { conferenceId: string; called: boolean };
  'media:source-joined': { conferenceId: string; sourceKey: SourceKey };
  'media:source-left': { conferenceId: string; sourceKey: SourceKey };
  'media:source-sending-changed': { conferenceId: string; sourceKey: SourceKey; sending: boolean };
  /** By the source itself; a page that was lost says nothing. */
  'media:screen-share-ended': { conferenceId: string; sourceKey: SourceKey };
}

@Injectable()
export class News {
  private readonly emitter = new EventEmitter();
  private readonly logger = new Logger(News.name);

  publish<Name extends keyof NewsItems>(name: Name, item: NewsItems[Name]): void {
    this.emitter.emit(name, item);
  }

  /** A listener's failure is logged and never reaches the publisher. */
  on<Name extends keyof NewsItems>(
    name: Name,
    listen: (item: NewsItems[Name]) => void | Promise<void>,
  ): void {
    this.emitter.on(name, (item: NewsItems[Name]) => {
      Promise.resolve()
        .then(() => listen(item))
        .catch((error: unknown) => this.logger.error(`A listener to ${name} failed`, String(error)));
    });
  }
}
