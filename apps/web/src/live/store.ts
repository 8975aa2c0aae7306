/** State outside React: read with `getSnapshot`, which is the same object until something changes. */
export interface Readable<State> {
  subscribe(listener: () => void): () => void;
  getSnapshot(): State;
}

export class Store<State extends object> implements Readable<State> {
  private readonly listeners = new Set<() => void>();

  constructor(private state: State) {}

  readonly subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  };

  readonly getSnapshot = (): State => this.state;

  /** Does nothing when every given value is what it was. */
  update(change: Partial<State>): void {
    const next = { ...this.state, ...change };
    if (sameValues(this.state, next)) return;
    this.state = next;
    for (const listener of [...this.listeners]) listener();
  }
}

function sameValues<State extends object>(one: State, other: State): boolean {
  return (Object.keys(other) as (keyof State)[]).every((key) => Object.is(one[key], other[key]));
}
