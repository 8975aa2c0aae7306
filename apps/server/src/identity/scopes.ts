import { Injectable } from '@nestjs/common';
import type { ConferenceState, LinkKind } from '@diem-cau/shared';
import type { LinkHolder, Principal } from '../common/access/principal';

export interface ConferenceScope {
  conferenceId: string;
  conferenceCode: string;
  hostUnitId: string;
  state: ConferenceState;
  /** When its last sitting is planned to end. */
  scheduledEnd: Date;
  /** How somebody without an invitation comes in with the code. */
  viewers: ViewerAdmission;
}

/** Freely, by saying who they are, or not at all: then it is the refusal. */
export type ViewerAdmission =
  'free' | 'registered' | 'CONFERENCE_NOT_READY' | 'CONFERENCE_INTERNAL' | 'CONFERENCE_CANCELLED';

/** What identity needs to know of the features above it; each registers its part when it starts. */
export interface ScopeResolvers {
  conferenceByCode(code: string): Promise<ConferenceScope | null>;
  conferenceById(id: string): Promise<ConferenceScope | null>;
  /** Who holds a personal link, while they have a part in the conference. */
  linkHolder(kind: LinkKind, subjectId: string): Promise<LinkHolder | null>;
  screenByToken(token: string): Promise<Extract<Principal, { kind: 'screen' }> | null>;
  /** Whether a device's viewer said who they are, where that is asked. */
  isRegisteredViewer(conferenceId: string, deviceId: string): Promise<boolean>;
  /** The units and all above them today. */
  lineageOf(unitIds: string[]): Promise<string[]>;
  /** Names by id; what is not there is missing. */
  unitNames(unitIds: string[]): Promise<ReadonlyMap<string, string>>;
  conferenceNames(ids: string[]): Promise<ReadonlyMap<string, { code: string; title: string }>>;
}

/** Finds the units whose record something is; null when there is no such thing. */
export type UnitsOf = (id: string) => Promise<string[] | null>;

@Injectable()
export class Scopes {
  private readonly resolvers: Partial<ScopeResolvers> = {};
  private readonly records = new Map<string, UnitsOf>();

  register(resolvers: Partial<ScopeResolvers>): void {
    Object.assign(this.resolvers, resolvers);
  }

  /** @param param the name of the id in routes, such as `venueId` */
  registerRecord(param: string, unitsOf: UnitsOf): void {
    this.records.set(param, unitsOf);
  }

  get recordParams(): Iterable<[string, UnitsOf]> {
    return this.records;
  }

  get resolve(): ScopeResolvers {
    if (!isComplete(this.resolvers)) throw new Error('Not every feature has registered its scopes');
    return this.resolvers;
  }
}

const EVERY: Record<keyof ScopeResolvers, true> = {
  conferenceByCode: true,
  conferenceById: true,
  linkHolder: true,
  screenByToken: true,
  isRegisteredViewer: true,
  lineageOf: true,
  unitNames: true,
  conferenceNames: true,
};
const isComplete = (resolvers: Partial<ScopeResolvers>): resolvers is ScopeResolvers =>
  Object.keys(EVERY).every((name) => name in resolvers);
