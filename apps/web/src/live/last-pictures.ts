import type { MediaSnapshot } from './media-session';
import type { Playback } from './playback';
import type { Readable } from './store';

/** How long a picture may stand still once the room is joined again: the source then has a fault of its own. */
const OUTDATED_MS = 5_000;

/**
 * Keeps the last picture of every video over it while the session rejoins: a browser shows black as soon as a track ends. One
 * canvas for each video, and only for that time.
 */
export class LastPictures {
  private readonly kept = new Map<HTMLVideoElement, HTMLCanvasElement>();
  private unsubscribe: (() => void) | null = null;
  private timer: ReturnType<typeof setTimeout> | undefined;
  private state: MediaSnapshot['state'] = 'off';

  constructor(
    private readonly session: Readable<Pick<MediaSnapshot, 'state'>>,
    private readonly playback: Pick<Playback, 'playing'>,
  ) {}

  open(): void {
    this.unsubscribe = this.session.subscribe(() => this.look());
    this.look();
  }

  close(): void {
    this.unsubscribe?.();
    clearTimeout(this.timer);
    this.letGo([...this.kept.keys()]);
  }

  private look(): void {
    const { state } = this.session.getSnapshot();
    if (state === this.state) return;
    this.state = state;
    clearTimeout(this.timer);
    this.letGo([...this.kept.keys()].filter((video) => !video.isConnected));
    if (state === 'waiting') for (const element of this.playback.playing()) this.keep(element);
    else this.timer = setTimeout(() => this.letGo([...this.kept.keys()]), OUTDATED_MS);
  }

  private keep(element: HTMLMediaElement): void {
    if (!(element instanceof HTMLVideoElement) || this.kept.has(element)) return;
    // Browsers that do not tell of a new frame (Firefox before 132) would never take the old one away.
    if (!('requestVideoFrameCallback' in element) || !tracks(element).some(isLive)) return;
    if (element.videoWidth === 0) return;
    const canvas = document.createElement('canvas');
    canvas.width = element.videoWidth;
    canvas.height = element.videoHeight;
    canvas.dataset['lastPicture'] = '';
    const { objectFit } = getComputedStyle(element);
    Object.assign(canvas.style, {
      position: 'absolute',
      inset: '0',
      width: '100%',
      height: '100%',
      objectFit,
    });
    canvas.getContext('2d')?.drawImage(element, 0, 0);
    element.after(canvas);
    this.kept.set(element, canvas);
    this.awaitFrame(element, canvas);
  }

  /** The black of a track that has ended is a frame too. */
  private awaitFrame(video: HTMLVideoElement, canvas: HTMLCanvasElement): void {
    video.requestVideoFrameCallback(() => {
      if (this.kept.get(video) !== canvas) return;
      if (this.state === 'joined' && tracks(video).some((track) => isLive(track) && !track.muted))
        this.letGo([video]);
      else this.awaitFrame(video, canvas);
    });
  }

  private letGo(videos: readonly HTMLVideoElement[]): void {
    for (const video of videos) {
      this.kept.get(video)?.remove();
      this.kept.delete(video);
    }
  }
}

const tracks = ({ srcObject }: HTMLVideoElement): MediaStreamTrack[] =>
  srcObject instanceof MediaStream ? srcObject.getVideoTracks() : [];
const isLive = ({ readyState }: MediaStreamTrack): boolean => readyState === 'live';
