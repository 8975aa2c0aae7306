import type { SourceKey } from '@diem-cau/shared';

/**
 * One lasting stream for each source. A new track replaces the former one of its kind inside the
 * stream, so that a rejoin changes neither the element nor its permission to sound.
 */
export class ReceivedStreams {
  private readonly streams = new Map<SourceKey, MediaStream>();

  constructor(private readonly changed: () => void) {}

  of(key: SourceKey): MediaStream {
    const known = this.streams.get(key);
    if (known !== undefined) return known;
    const stream = new MediaStream();
    this.streams.set(key, stream);
    return stream;
  }

  put(key: SourceKey, track: MediaStreamTrack): void {
    const stream = this.of(key);
    for (const former of stream.getTracks()) {
      if (former.kind === track.kind) stream.removeTrack(former);
    }
    stream.addTrack(track);
    this.changed();
  }

  /** Takes out every other track; until then the last picture of a lost one stays. */
  keepOnly(tracks: MediaStreamTrack[]): void {
    for (const stream of this.streams.values()) {
      for (const track of stream.getTracks()) {
        if (!tracks.includes(track)) stream.removeTrack(track);
      }
    }
    this.changed();
  }

  forget(keep: readonly SourceKey[]): void {
    for (const key of this.streams.keys()) {
      if (!keep.includes(key)) this.streams.delete(key);
    }
  }
}
