import { devicePresence, type DevicePresence } from './device-presence';
import { tabKey } from './presence-tab';
import type { StoredSpan } from './presence.repository';

/**
 * All spans of one conference, as figures read them: what each viewer device's spans say together, and what the spans of
 * each venue's screens do. Adding changed spans works out only those devices again.
 */
export class PresenceLedger {
  private readonly viewerDevices = new Spans();
  private readonly venueScreens = new Spans();

  /** Spans may be given again; the later state replaces the former. */
  add(spans: StoredSpan[]): void {
    for (const span of spans) {
      if (span.role === 'viewer') this.viewerDevices.add(span.deviceId, span);
      else if (span.role === 'screen' && span.participationId)
        this.venueScreens.add(span.participationId, span);
    }
    this.viewerDevices.workOut();
    this.venueScreens.workOut();
  }

  /** One entry per viewer device. */
  get viewers(): DevicePresence[] {
    return [...this.viewerDevices.presences.values()];
  }

  /** The same by the device's id. */
  get viewersById(): ReadonlyMap<string, DevicePresence> {
    return this.viewerDevices.presences;
  }

  /** One entry per participation whose screens have been seen. */
  get venues(): ReadonlyMap<string, DevicePresence> {
    return this.venueScreens.presences;
  }
}

class Spans {
  readonly presences = new Map<string, DevicePresence>();
  private readonly spans = new Map<string, Map<string, StoredSpan>>();
  private readonly changed = new Set<string>();

  add(owner: string, span: StoredSpan): void {
    const owned = this.spans.get(owner) ?? new Map<string, StoredSpan>();
    this.spans.set(owner, owned.set(`${tabKey(span)}/${span.firstBeatNo}`, span));
    this.changed.add(owner);
  }

  workOut(): void {
    for (const owner of this.changed) {
      this.presences.set(owner, devicePresence([...this.spans.get(owner)!.values()]));
    }
    this.changed.clear();
  }
}
