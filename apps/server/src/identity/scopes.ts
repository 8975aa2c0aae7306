import { Injectable } from '@nestjs/common';
import type { LinkKind } from '@diem-cau/shared';
import type { Principal } from '../common/access/principal';

export interface ConferenceScope {
  conferenceId: string;
  conferenceCode: string;
  hostUnitId: string;
  /** Whether somebody without an invitation may watch with the code. */
  openToViewers: boolean;
}

/** What identity needs to know of the features above it; each registers its part when it starts. */
export interface ScopeResolvers {
  conferenceByCode(code: string): Promise<ConferenceScope | null>;
  conferenceById(id: string): Promise<ConferenceScope | null>;
  linkSubject(kind: LinkKind, subjectId: string): Promise<{ conferenceId: string; name: string } | null>;
  screenByToken(token: string): Promise<Extract<Principal, { kind: 'screen' }> | null>;
}

@Injectable()
export class Scopes {
  private resolvers: ScopeResolvers | null = null;

  register(resolvers: ScopeResolvers): void {
    this.resolvers = resolvers;
  }

  get resolve(): ScopeResolvers {
    if (!this.resolvers) throw new Error('No feature has registered its scopes');
    return this.resolvers;
  }
}
