import { shownSources, type StageSource, type StageState } from '@diem-cau/shared';
import { feedOf, ReceivedStreams, type FeedId, type ReceivedTrack } from './received-streams';

export interface ReceivedFeed {
  /** The same object for as long as the feed is there. */
  stream: MediaStream;
  hasPicture: boolean;
  hasSound: boolean;
}

export interface ReceivedSource extends StageSource, ReceivedFeed {
  id: FeedId;
}

/** The sound of a source whose picture is not shown. */
export interface ReceivedVoice {
  id: FeedId;
  stream: MediaStream;
}

export interface ShownStage {
  /** What is shown of the stage, without the own source, in the stage's order. */
  sources: ReceivedSource[];
  /** What is on air and only heard. */
  voices: ReceivedVoice[];
  /** For a desk: everything that is received, on air or not. */
  feeds: ReadonlyMap<FeedId, ReceivedFeed>;
  /** The own source is on air. */
  onAir: boolean;
}

export const NOTHING_SHOWN: ShownStage = { sources: [], voices: [], feeds: new Map(), onAir: false };

/** What is received, as it is to be played: each source of the stage with its lasting stream. */
export class ReceivedStage {
  private readonly streams = new ReceivedStreams();

  /** @param desk tells of everything that is received, on air or not */
  constructor(private readonly desk: boolean) {}

  arrange(tracks: readonly ReceivedTrack[], stage: StageState): void {
    this.streams.arrange(tracks.map(({ track, ...producer }) => ({ id: feedOf(producer, stage), track })));
  }

  forget(): void {
    this.streams.forget(() => false);
  }

  /** What is unchanged stays the same object as before. */
  shown(stage: StageState | null, own: string | null, before: ShownStage): ShownStage {
    const onStage = stage?.sources ?? [];
    const others = onStage.filter(({ key }) => key !== own);
    // The own source has its place in the arrangement: what stands behind all places is sent to nobody.
    const placed = onStage.slice(0, shownSources(stage?.layout ?? 'one', onStage.length));
    const shown = placed.filter(({ key }) => key !== own);
    const sources = shown.map((source): ReceivedSource => {
      const id: FeedId = `${source.key}/${source.picture}`;
      return { ...source, id, ...this.feed(id) };
    });
    const heard = this.streams.filled().filter((id) => /voice$/.test(id));
    const voices = heard.map((id) => ({ id, stream: this.streams.of(id) }));
    const filled = this.desk ? this.streams.filled() : [];
    const feeds = new Map(filled.map((id) => [id, this.feed(id)]));
    const keys = new Set<string>(others.map(({ key }) => key));
    this.streams.forget((id) => filled.includes(id) || keys.has(keyOf(id)));
    return {
      onAir: stage?.sources.some(({ key }) => key === own) ?? false,
      sources: same(before.sources, sources) ? before.sources : sources,
      voices: same(before.voices, voices) ? before.voices : voices,
      feeds: sameFeeds(before.feeds, feeds) ? before.feeds : feeds,
    };
  }

  private feed(id: FeedId): ReceivedFeed {
    const stream = this.streams.of(id);
    const hasPicture = stream.getVideoTracks().length > 0;
    const hasSound = stream.getAudioTracks().length > 0;
    return { stream, hasPicture, hasSound };
  }
}

const keyOf = (id: FeedId): string => id.slice(0, id.lastIndexOf('/'));

function same<Item extends object>(one: readonly Item[], other: readonly Item[]): boolean {
  return one.length === other.length && one.every((item, index) => sameFields(item, other[index]));
}

function sameFeeds(one: ShownStage['feeds'], other: ShownStage['feeds']): boolean {
  return one.size === other.size && [...one].every(([id, feed]) => sameFields(feed, other.get(id)));
}

function sameFields<Item extends object>(one: Item, other: Item | undefined): boolean {
  return other !== undefined && (Object.keys(one) as (keyof Item)[]).every((key) => one[key] === other[key]);
}
