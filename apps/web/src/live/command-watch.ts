import type {
  BroadcastName,
  Broadcasts,
  CommandName,
  CommandRequest,
  CommandResponse,
  WireError,
} from '@diem-cau/shared';
import { asWireError } from '../lib/errors/command-error';
import type { LiveConnection } from './connection';
import { Store } from './store';

/** The commands that need nothing but the connection: they subscribe and answer with the whole. */
export type WatchCommand = {
  [Name in CommandName]: CommandRequest<Name> extends Record<string, never> ? Name : never;
}[CommandName];

export interface Watched<Value> {
  /** Null until the first answer; afterwards the last known value, also while offline. */
  value: Value | null;
  error: WireError | null;
}

/**
 * A value of the server that is asked for after every entry and kept up to date by a broadcast.
 * What is broadcast while the answer is on its way is applied on top of it.
 */
export class CommandWatch<Name extends WatchCommand, Heard extends BroadcastName> extends Store<
  Watched<CommandResponse<Name>>
> {
  private loading: Broadcasts[Heard][] | null = null;

  constructor(
    private readonly connection: LiveConnection,
    private readonly command: Name,
    private readonly broadcast: Heard,
    private readonly merge: (
      value: CommandResponse<Name>,
      payload: Broadcasts[Heard],
    ) => CommandResponse<Name>,
  ) {
    super({ value: null, error: null });
  }

  /** Returns the function that stops it. */
  start(): () => void {
    const stopHearing = this.connection.on(this.broadcast, (payload) => this.hear(payload));
    const stopEntering = this.connection.onEnter(() => void this.load());
    return () => {
      stopHearing();
      stopEntering();
    };
  }

  /** Replaces the value by what a command has just answered, before its broadcast arrives. */
  apply(payload: Broadcasts[Heard]): void {
    this.hear(payload);
  }

  async load(): Promise<void> {
    const heard: Broadcasts[Heard][] = [];
    this.loading = heard;
    try {
      const whole = await this.connection.send(this.command, {} as CommandRequest<Name>);
      if (this.loading !== heard) return;
      this.update({ value: heard.reduce(this.merge, whole), error: null });
    } catch (thrown) {
      if (this.loading === heard) this.update({ error: asWireError(thrown) });
    } finally {
      if (this.loading === heard) this.loading = null;
    }
  }

  private hear(payload: Broadcasts[Heard]): void {
    this.loading?.push(payload);
    const { value } = this.getSnapshot();
    if (value !== null) this.update({ value: this.merge(value, payload) });
  }
}
