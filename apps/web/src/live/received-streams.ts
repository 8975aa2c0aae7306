import { shownSources, type ProducerInfo, type SourceKey, type StageState } from '@diem-cau/shared';

/** Names one thing to play: a source's camera or screen with the sound that belongs to it, or a sound alone. */
export type FeedId = `${SourceKey}/${'camera' | 'screen' | 'voice' | 'screen-voice'}`;

export interface ReceivedTrack extends Pick<ProducerInfo, 'sourceKey' | 'role'> {
  track: MediaStreamTrack;
}

/**
 * Where a track is played. A voice goes with its camera, so that lips and words stay together; when the camera is not shown it
 * is played by itself.
 */
export function feedOf(
  { sourceKey, role }: Pick<ProducerInfo, 'sourceKey' | 'role'>,
  stage: StageState,
): FeedId {
  if (role === 'camera' || role === 'screen') return `${sourceKey}/${role}`;
  const isOnAir = stage.sources.some(({ key }) => key === sourceKey);
  const picture = role === 'microphone' ? 'camera' : 'screen';
  const isShown = stage.sources
    .slice(0, shownSources(stage.layout, stage.sources.length))
    .some((source) => source.key === sourceKey && source.picture === picture);
  if (isShown || !isOnAir) return `${sourceKey}/${picture}`;
  return `${sourceKey}/${role === 'microphone' ? 'voice' : 'screen-voice'}`;
}

/**
 * One lasting stream for each feed. A new track replaces the former one of its kind inside the stream, so that a rejoin changes
 * neither the element nor its permission to sound.
 */
export class ReceivedStreams {
  private readonly streams = new Map<FeedId, MediaStream>();

  of(id: FeedId): MediaStream {
    const known = this.streams.get(id);
    if (known !== undefined) return known;
    const stream = new MediaStream();
    this.streams.set(id, stream);
    return stream;
  }

  /** The feeds that have a track. */
  filled(): FeedId[] {
    return [...this.streams].filter(([, stream]) => stream.getTracks().length > 0).map(([id]) => id);
  }

  /** Gives every feed just these tracks; the same ones stay as they are. */
  arrange(tracks: readonly { id: FeedId; track: MediaStreamTrack }[]): void {
    for (const [id, stream] of this.streams) {
      for (const former of stream.getTracks()) {
        if (!tracks.some(({ id: feed, track }) => feed === id && track === former))
          stream.removeTrack(former);
      }
    }
    for (const { id, track } of tracks) {
      const stream = this.of(id);
      if (!stream.getTracks().includes(track)) stream.addTrack(track);
    }
  }

  forget(keep: (id: FeedId) => boolean): void {
    for (const id of this.streams.keys()) if (!keep(id)) this.streams.delete(id);
  }
}
