import { Injectable } from '@nestjs/common';
import type { AccountRole, ConnectAs, LinkKind, Permission, Role, SourceKey } from '@diem-cau/shared';
import type { Principal } from '../common/access/principal';
import { DomainError } from '../common/errors/domain-error';
import { Clock } from '../common/time/clock';
import { permissionsOf } from './permissions';
import { cookieName, readCookie, viewerCookieName } from './cookies';
import { IdentityRepository } from './identity.repository';
import { Scopes, type ConferenceScope } from './scopes';
import { hashToken } from './secrets';
import type { SessionEntity } from './session.entity';
import { SessionsRepository } from './sessions.repository';
import { ViewerTickets } from './viewer-tickets';

export interface Identified {
  principal: Principal;
  sessionId: string | null;
}

/** How exactly is known when somebody was last seen. */
export const SEEN_EVERY_MS = 5 * 60_000;

/** Codes are kept in capitals and may be typed in either case. */
const CODE = /^[A-Z0-9]{1,32}$/;

/** Finds out who is talking, from cookies, and which roles they have in a conference. */
@Injectable()
export class AccessService {
  constructor(
    private readonly repository: IdentityRepository,
    private readonly sessions: SessionsRepository,
    private readonly scopes: Scopes,
    private readonly tickets: ViewerTickets,
    private readonly clock: Clock,
  ) {}

  /** @throws DomainError CONFERENCE_UNKNOWN */
  async conference(code: string): Promise<ConferenceScope> {
    const typed = code.toUpperCase();
    const scope = CODE.test(typed) && (await this.scopes.resolve.conferenceByCode(typed));
    if (!scope) throw new DomainError('CONFERENCE_UNKNOWN');
    return scope;
  }

  /** @throws DomainError NOT_SIGNED_IN */
  async account(cookies: string | undefined): Promise<Identified & { principal: { kind: 'account' } }> {
    const session = await this.openSession('account', cookies);
    const account = await this.repository.findAccount(session.subjectId);
    if (!account || account.disabledAt) throw new DomainError('NOT_SIGNED_IN');
    return {
      principal: { kind: 'account', accountId: account.id, name: account.displayName },
      sessionId: session.id,
    };
  }

  /**
   * @param as which of the browser's identities to use
   * @param code the conference's code; may be null for identities that belong to one
   * @throws DomainError NOT_SIGNED_IN, SCREEN_NOT_PAIRED, CONFERENCE_UNKNOWN, CONFERENCE_NOT_OPEN, and for viewers
   *   CONFERENCE_NOT_READY, CONFERENCE_INTERNAL, CONFERENCE_CANCELLED, REGISTRATION_NEEDED
   */
  async identify(
    as: ConnectAs,
    code: string | null,
    cookies: string | undefined,
  ): Promise<Identified & { scope: ConferenceScope }> {
    switch (as) {
      case 'account':
        return { ...(await this.account(cookies)), scope: await this.conference(code ?? '') };
      case 'screen':
        return this.screen(cookies);
      case 'viewer':
        return this.viewer(code ?? '', cookies);
      default:
        return this.linkHolder(as, code, cookies);
    }
  }

  async rolesIn(principal: Principal, scope: ConferenceScope | null): Promise<Role[]> {
    switch (principal.kind) {
      case 'account': {
        const grants = await this.repository.findGrants(principal.accountId);
        const holds = grants.filter(
          (grant) =>
            grant.role === 'administrator' ||
            (scope !== null &&
              (grant.conferenceId === scope.conferenceId || grant.orgUnitId === scope.hostUnitId)),
        );
        return [...new Set(holds.map((grant) => grant.role))];
      }
      case 'screen':
        return ['venueScreen'];
      default:
        return [principal.kind];
    }
  }

  /**
   * What an account may do with a unit's own records: a right over a unit holds for all below it.
   * An administrator's holds everywhere.
   */
  async permissionsOver(accountId: string, unitIds: string[]): Promise<ReadonlySet<Permission>> {
    const grants = await this.repository.findGrants(accountId);
    const lineage = new Set(await this.scopes.resolve.lineageOf(unitIds));
    const holds = grants.filter(
      ({ role, orgUnitId }) => role === 'administrator' || (orgUnitId !== null && lineage.has(orgUnitId)),
    );
    return permissionsOf(holds.map(({ role }) => role));
  }

  /** Where an account holds a permission: over which units, and in which conferences by name. */
  async heldWhere(
    accountId: string,
    permission: Permission,
  ): Promise<{ everywhere: boolean; unitIds: string[]; conferenceIds: string[] }> {
    const holds = (await this.repository.findGrants(accountId)).filter(({ role }) =>
      permissionsOf([role]).has(permission),
    );
    return {
      everywhere: holds.some(({ role }) => role === 'administrator'),
      unitIds: holds.flatMap(({ orgUnitId }) => orgUnitId ?? []),
      conferenceIds: holds.flatMap(({ conferenceId }) => conferenceId ?? []),
    };
  }

  /** The account's roles anywhere, for pages that belong to no conference. */
  async rolesAnywhere(accountId: string): Promise<AccountRole[]> {
    return [...new Set((await this.repository.findGrants(accountId)).map((grant) => grant.role))];
  }

  /** @param hall which of the hall's cameras an account's page says it is; whether the account may send is asked later */
  sourceKeyOf(principal: Principal, hall: number | null): SourceKey | null {
    if (principal.kind === 'account') return hall === null ? null : `hall:${hall}`;
    if (principal.kind === 'speaker') return `speaker:${principal.speakerId}`;
    if (principal.kind === 'screen') return `venue:${principal.participationId}`;
    return null;
  }

  private async openSession(
    kind: SessionEntity['kind'],
    cookies: string | undefined,
  ): Promise<SessionEntity> {
    const token = readCookie(cookies, cookieName(kind));
    const now = this.clock.now();
    const session = token && (await this.sessions.findOpen(kind, hashToken(token), now));
    if (!session) throw new DomainError('NOT_SIGNED_IN');
    const stale = new Date(now.getTime() - SEEN_EVERY_MS);
    if (session.lastSeenAt < stale) await this.sessions.touch([session.id], now, stale);
    return session;
  }

  private async linkHolder(
    kind: LinkKind,
    code: string | null,
    cookies: string | undefined,
  ): Promise<Identified & { scope: ConferenceScope }> {
    const { id: sessionId, subjectId } = await this.openSession(kind, cookies);
    const principal = await this.scopes.resolve.linkHolder(kind, subjectId);
    const scope = principal && (await this.scopes.resolve.conferenceById(principal.conferenceId));
    if (!principal || !scope) throw new DomainError('NOT_SIGNED_IN');
    if (code !== null && code.toUpperCase() !== scope.conferenceCode) {
      throw new DomainError('CONFERENCE_NOT_OPEN');
    }
    return { principal, sessionId, scope };
  }

  private async screen(cookies: string | undefined): Promise<Identified & { scope: ConferenceScope }> {
    const token = readCookie(cookies, cookieName('screen'));
    const principal = token && (await this.scopes.resolve.screenByToken(token));
    const scope = principal && (await this.scopes.resolve.conferenceById(principal.conferenceId));
    if (!principal || !scope) throw new DomainError('SCREEN_NOT_PAIRED');
    return { principal, sessionId: principal.screenId, scope };
  }

  private async viewer(
    code: string,
    cookies: string | undefined,
  ): Promise<Identified & { scope: ConferenceScope }> {
    const scope = await this.conference(code);
    const { viewers } = scope;
    if (viewers !== 'free' && viewers !== 'registered') throw new DomainError(viewers);
    const ticket = readCookie(cookies, viewerCookieName(scope.conferenceCode));
    const deviceId = ticket && (await this.tickets.deviceId(ticket, scope.conferenceId));
    if (!deviceId) throw new DomainError('NOT_SIGNED_IN');
    if (
      viewers === 'registered' &&
      !(await this.scopes.resolve.isRegisteredViewer(scope.conferenceId, deviceId))
    ) {
      throw new DomainError('REGISTRATION_NEEDED');
    }
    return {
      principal: { kind: 'viewer', deviceId, conferenceId: scope.conferenceId },
      sessionId: null,
      scope,
    };
  }
}
