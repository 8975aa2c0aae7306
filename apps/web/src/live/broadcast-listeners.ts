import type { BroadcastName, Broadcasts } from '@diem-cau/shared';

/** Who wants to hear which broadcast. */
export class BroadcastListeners {
  private readonly byName = new Map<string, Set<(payload: unknown) => void>>();

  on<Name extends BroadcastName>(name: Name, listener: (payload: Broadcasts[Name]) => void): () => void {
    // The server's emitter ties each name to its payload, so the wire is trusted here.
    const heard = (payload: unknown) => listener(payload as Broadcasts[Name]);
    const listeners = this.byName.get(name) ?? new Set();
    this.byName.set(name, listeners.add(heard));
    return () => listeners.delete(heard);
  }

  hear(name: string, payload: unknown): void {
    for (const listener of [...(this.byName.get(name) ?? [])]) listener(payload);
  }
}
