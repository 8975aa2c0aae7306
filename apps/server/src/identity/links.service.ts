import { Injectable } from '@nestjs/common';
import {
  IDENTITY_LIMITS,
  type LinkKind,
  type LinkStatus,
  type MadeLink,
  type OpenedLink,
  type OpenLink,
} from '@diem-cau/shared';
import type { EntityManager } from 'typeorm';
import { AuditService } from '../audit/audit.service';
import { DomainError } from '../common/errors/domain-error';
import { Clock } from '../common/time/clock';
import { Config } from '../config/config';
import type { AccessLinkEntity } from './access-link.entity';
import type { Visitor } from './device';
import { GuessLimits, networkOf } from './guess-limits';
import { IdentityRepository } from './identity.repository';
import { LinksRepository } from './links.repository';
import { Scopes } from './scopes';
import { hashPassword, hashToken, newPin, newToken, verifyPassword } from './secrets';
import { SessionsService } from './sessions.service';

const LINK_DAYS = 30;
const MINUTE_MS = 60_000;
const DAY_MS = 24 * 60 * MINUTE_MS;

/** Not stored yet. What is made of it is shown once: neither token nor PIN can be read again. */
export interface DrawnLink {
  kind: LinkKind;
  subjectId: string;
  tokenHash: string;
  pinHash: string;
  expiresAt: Date;
  made: MadeLink;
}

/** Personal links of lecturers and coordinators, who sign in without an account or an e-mail address. */
@Injectable()
export class LinksService {
  constructor(
    private readonly repository: LinksRepository,
    private readonly identity: IdentityRepository,
    private readonly sessions: SessionsService,
    private readonly scopes: Scopes,
    private readonly guesses: GuessLimits,
    private readonly audit: AuditService,
    private readonly clock: Clock,
    private readonly config: Config,
  ) {}

  /**
   * A link for the subject, with a PIN, because links travel by group chat. It works once it is stored; drawing it
   * beforehand keeps the slow hashing out of the transaction. One for a conference that is far ahead lasts until after it.
   */
  async draw(kind: LinkKind, subjectId: string, conferenceId: string): Promise<DrawnLink> {
    const conference = await this.scopes.resolve.conferenceById(conferenceId);
    const longEnough = this.clock.now().getTime() + LINK_DAYS * DAY_MS;
    const expiresAt = new Date(Math.max(longEnough, (conference?.scheduledEnd.getTime() ?? 0) + DAY_MS));
    const token = newToken();
    const pin = newPin(IDENTITY_LIMITS.pinDigits);
    // The token stands in the fragment: it reaches no server log and no Referer.
    const made = { url: new URL(`/link#${token}`, this.config.publicUrl).href, pin };
    const hashes = { tokenHash: hashToken(token), pinHash: await hashPassword(pin) };
    return { kind, subjectId, ...hashes, expiresAt, made };
  }

  /**
   * Stores the link as the subject's only one: the former stops working.
   *
   * @returns the sessions that the former had opened, to be cut off once this is committed
   */
  async replace(drawn: DrawnLink, manager: EntityManager): Promise<string[]> {
    const { kind, subjectId, tokenHash, pinHash, expiresAt } = drawn;
    const now = this.clock.now();
    const ended = await this.repository.end(kind, subjectId, now, manager);
    const fresh = { wrongPins: 0, lockedUntil: null, madeAt: now, expiresAt, revokedAt: null };
    await this.repository.add({ kind, subjectId, tokenHash, pinHash, ...fresh }, manager);
    return ended;
  }

  /** The same for many, in one order: two who make links for the same people at once wait for each other instead of deadlocking. */
  async replaceAll(drawn: readonly DrawnLink[], manager: EntityManager): Promise<string[]> {
    const ended: string[] = [];
    for (const link of drawn.toSorted((a, b) => (a.subjectId < b.subjectId ? -1 : 1))) {
      ended.push(...(await this.replace(link, manager)));
    }
    return ended;
  }

  /** Draws a link and stores it; whoever came by the former one is out at once. */
  async make(kind: LinkKind, subjectId: string, conferenceId: string): Promise<MadeLink> {
    const drawn = await this.draw(kind, subjectId, conferenceId);
    this.cutOff(await this.repository.transaction((manager) => this.replace(drawn, manager)));
    return drawn.made;
  }

  /** @returns the sessions that the link had opened, to be cut off once this is committed */
  end(kind: LinkKind, subjectId: string, manager: EntityManager): Promise<string[]> {
    return this.repository.end(kind, subjectId, this.clock.now(), manager);
  }

  cutOff(sessionIds: readonly string[]): void {
    for (const sessionId of sessionIds) this.sessions.cutOff(sessionId, 'revoked');
  }

  /** By subject; one without a link that works is missing. */
  async statuses(kind: LinkKind, subjectIds: string[]): Promise<ReadonlyMap<string, LinkStatus>> {
    const open = await this.repository.findOpen(kind, subjectIds, this.clock.now());
    return new Map(
      open.map(({ subjectId, madeAt, expiresAt, lastOpenedAt }) => [
        subjectId,
        {
          madeAt: madeAt.toISOString(),
          expiresAt: expiresAt.toISOString(),
          lastOpenedAt: lastOpenedAt?.toISOString() ?? null,
        },
      ]),
    );
  }

  /** Which of the subjects have a link that still opens. */
  subjectsWithLink(kind: LinkKind, subjectIds: string[]): Promise<Set<string>> {
    return this.identity.findSubjectsWithLink(kind, subjectIds, this.clock.now());
  }

  /** @throws DomainError LINK_UNKNOWN, LINK_EXPIRED, PIN_NEEDED, WRONG_PIN, LINK_LOCKED, TOO_MANY_REQUESTS */
  async open(
    { token, pin }: OpenLink,
    { address, device }: Visitor,
  ): Promise<{ opened: OpenedLink; sessionToken: string }> {
    const guess = `link:${hashToken(token)}`;
    await this.guesses.claim(guess, address);
    const link = await this.identity.findLinkByTokenHash(hashToken(token));
    if (!link || link.revokedAt || link.kind === 'setup' || link.kind === 'password' || !link.subjectId) {
      throw new DomainError('LINK_UNKNOWN');
    }
    await this.guesses.forgive(guess, address);
    if (link.expiresAt <= this.clock.now()) throw new DomainError('LINK_EXPIRED');
    await this.checkPin(link, pin, address);

    const holder = await this.scopes.resolve.linkHolder(link.kind, link.subjectId);
    const scope = holder && (await this.scopes.resolve.conferenceById(holder.conferenceId));
    const { id, kind, subjectId } = link;
    const sessionToken = scope && (await this.sessions.openByLink({ id, kind, subjectId }, device));
    if (!holder || !scope || !sessionToken) throw new DomainError('LINK_UNKNOWN');
    const { conferenceId } = scope;
    await this.audit.record({ actor: `${kind}:${subjectId}`, action: 'session.open', conferenceId });
    return { opened: { kind, conferenceCode: scope.conferenceCode, name: holder.name }, sessionToken };
  }

  private async checkPin(link: AccessLinkEntity, pin: string | null, address: string): Promise<void> {
    if (!link.pinHash) return;
    if (pin === null) throw new DomainError('PIN_NEEDED');
    const { pinLockMinutes: minutes, pinTries } = IDENTITY_LIMITS;
    const now = this.clock.now();
    // The try is counted before the PIN is looked at, so that guesses sent at once all count.
    const tries = await this.identity.claimPinTry(
      link.id,
      now,
      new Date(now.getTime() + minutes * MINUTE_MS),
    );
    if (tries === null) throw new DomainError('LINK_LOCKED', { minutes });
    if (await verifyPassword(link.pinHash, pin)) return this.identity.clearPinTries(link.id);
    const left = pinTries - tries;
    if (left > 0) throw new DomainError('WRONG_PIN', { left }, 'pin');
    await this.recordLocked(link, address);
    throw new DomainError('LINK_LOCKED', { minutes });
  }

  private async recordLocked({ kind, subjectId }: AccessLinkEntity, address: string): Promise<void> {
    if (kind === 'setup' || kind === 'password' || subjectId === null) return;
    const holder = await this.scopes.resolve.linkHolder(kind, subjectId);
    await this.audit.record({
      actor: 'visitor',
      action: 'link.lock',
      subject: `${kind}:${subjectId}`,
      ...(holder && { conferenceId: holder.conferenceId }),
      after: { network: networkOf(address) },
    });
  }
}
