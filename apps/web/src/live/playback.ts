import { routeTo } from './output-devices';
import { isSoundAllowed } from './sound-permission';
import { Store } from './store';

export interface PlaybackSnapshot {
  /** The browser refuses sound until the user touches the page. */
  soundBlocked: boolean;
  muted: boolean;
}

const LOOK_MS = 1_000;
const STALLED_MS = 15_000;

/**
 * The elements that play the stage. It tries with sound, plays without it when the browser
 * refuses, and knows whether pictures really advance.
 */
export class Playback extends Store<PlaybackSnapshot> {
  private readonly elements = new Map<HTMLMediaElement, number>();
  private lastAdvance = 0;
  private timer: ReturnType<typeof setInterval> | null = null;
  private asksEarly = false;
  private output = '';

  constructor(
    muted: boolean,
    private readonly now: () => number = () => performance.now(),
    private readonly soundAllowed: () => Promise<boolean> = isSoundAllowed,
  ) {
    super({ soundBlocked: false, muted });
  }

  /** Finds out whether sound will be refused before there is any, while somebody is still there to touch the page. */
  async askEarly(): Promise<void> {
    this.asksEarly = true;
    if (!(await this.soundAllowed())) this.update({ soundBlocked: true });
  }

  /** The elements that are there now. */
  playing(): HTMLMediaElement[] {
    return [...this.elements.keys()];
  }

  /** Call the returned function when the element is taken away. */
  attach(element: HTMLMediaElement): () => void {
    this.elements.set(element, element.currentTime);
    this.lastAdvance = this.now();
    this.timer ??= setInterval(() => this.look(), LOOK_MS);
    if (this.output !== '') void routeTo(element, this.output);
    void this.play(element);
    return () => {
      this.elements.delete(element);
      if (this.elements.size > 0) return;
      if (this.timer !== null) clearInterval(this.timer);
      this.timer = null;
      if (!this.asksEarly) this.update({ soundBlocked: false });
    };
  }

  /** From a click or a touch, so that the browser allows sound. */
  setMuted(muted: boolean): void {
    this.update({ muted, soundBlocked: false });
    for (const element of this.elements.keys()) void this.play(element);
  }

  /**
   * Sounds on another loudspeaker from now on.
   *
   * @param deviceId empty for the computer's own choice
   * @returns false when an element could not be moved there
   */
  async setOutput(deviceId: string): Promise<boolean> {
    this.output = deviceId;
    const moved = await Promise.all([...this.elements.keys()].map((element) => routeTo(element, deviceId)));
    return moved.every(Boolean);
  }

  /** Whether media time has advanced lately; a stage that has just appeared is given time to start. */
  advances(): boolean {
    return this.now() - this.lastAdvance <= STALLED_MS;
  }

  private look(): void {
    for (const [element, before] of this.elements) {
      if (element.currentTime !== before && !element.paused) this.lastAdvance = this.now();
      this.elements.set(element, element.currentTime);
      // Telephone calls, power savers and a lost track stop the picture; nobody here has a pause button.
      const stands = element.paused || (element.ended && isFed(element));
      if (stands && document.visibilityState === 'visible') void this.play(element);
    }
  }

  private async play(element: HTMLMediaElement): Promise<void> {
    const { muted, soundBlocked } = this.getSnapshot();
    element.muted = muted || soundBlocked;
    try {
      await element.play();
    } catch (error) {
      const refused = error instanceof DOMException && error.name === 'NotAllowedError';
      if (!refused || element.muted || !this.elements.has(element)) return;
      this.update({ soundBlocked: true });
      element.muted = true;
      await element.play().catch(() => undefined);
    }
  }
}

/** There is nothing to play in a stream whose tracks have all ended, until it gets new ones. */
function isFed({ srcObject }: HTMLMediaElement): boolean {
  return !(srcObject instanceof MediaStream) || srcObject.active;
}
