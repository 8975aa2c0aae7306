import type { LiveConnection } from './connection';
import type { MediaSession } from './media-session';
import type { Playback } from './playback';
import type { Watched } from './watchdog';

/** What a watchdog sees of a venue's screen. */
export class ScreenHealth implements Watched {
  private arrived = 0;

  constructor(
    private readonly connection: Pick<LiveConnection, 'getSnapshot' | 'renew'>,
    private readonly session: Pick<MediaSession, 'getSnapshot' | 'stats'>,
    private readonly playback: Pick<Playback, 'advances'>,
  ) {}

  woke(): void {
    this.connection.renew();
  }

  isOnAir(): boolean {
    const { onAir, sending } = this.session.getSnapshot();
    return onAir && sending;
  }

  async isWell(): Promise<boolean> {
    const { status } = this.connection.getSnapshot();
    const { state, sources } = this.session.getSnapshot();
    // The server does not want it: loading the page anew would change nothing.
    if (status === 'refused') return true;
    if (status !== 'online' || state !== 'joined') return false;
    if (!sources.some(({ hasPicture }) => hasPicture) || this.playback.advances()) return true;
    // The picture stands still. That is the sender's affair unless it arrives here and is not shown.
    const before = this.arrived;
    this.arrived = await this.pictureBytes();
    return this.arrived <= before;
  }

  private async pictureBytes(): Promise<number> {
    let bytes = 0;
    for (const report of await this.session.stats()) {
      report.forEach((entry: Record<string, unknown>) => {
        const isPicture = entry.type === 'inbound-rtp' && entry.kind === 'video';
        if (isPicture && typeof entry.bytesReceived === 'number') bytes += entry.bytesReceived;
      });
    }
    return bytes;
  }
}
