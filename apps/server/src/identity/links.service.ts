import { Injectable } from '@nestjs/common';
import {
  IDENTITY_LIMITS,
  type LinkKind,
  type MadeLink,
  type OpenedLink,
  type OpenLink,
} from '@diem-cau/shared';
import { DomainError } from '../common/errors/domain-error';
import { Clock } from '../common/time/clock';
import { Config } from '../config/config';
import type { AccessLinkEntity } from './access-link.entity';
import { GuessLimits } from './guess-limits';
import { IdentityRepository } from './identity.repository';
import type { Visitor } from './device';
import { Scopes } from './scopes';
import { hashPassword, hashToken, newPin, newToken, verifyPassword } from './secrets';
import { SessionsService } from './sessions.service';

const LINK_DAYS = 30;
const MINUTE_MS = 60_000;

/** Personal links of lecturers and coordinators, who sign in without an account or an e-mail address. */
@Injectable()
export class LinksService {
  constructor(
    private readonly repository: IdentityRepository,
    private readonly sessions: SessionsService,
    private readonly scopes: Scopes,
    private readonly guesses: GuessLimits,
    private readonly clock: Clock,
    private readonly config: Config,
  ) {}

  /**
   * Makes the subject's link; a former one stops working at once, with every session it opened.
   * It asks for a PIN, because links travel by group chat.
   */
  async make(kind: LinkKind, subjectId: string): Promise<MadeLink> {
    const token = newToken();
    const pin = newPin(IDENTITY_LIMITS.pinDigits);
    const now = this.clock.now();
    const { endedSessionIds } = await this.repository.replaceLink(
      {
        kind,
        subjectId,
        tokenHash: hashToken(token),
        pinHash: await hashPassword(pin),
        wrongPins: 0,
        lockedUntil: null,
        expiresAt: new Date(now.getTime() + LINK_DAYS * 24 * 60 * MINUTE_MS),
        revokedAt: null,
      },
      now,
    );
    for (const sessionId of endedSessionIds) this.sessions.cutOff(sessionId, 'revoked');
    // The token stands in the fragment: it reaches no server log and no Referer.
    return { url: new URL(`/link#${token}`, this.config.publicUrl).href, pin };
  }

  /** Which of the subjects have a link that still opens. */
  subjectsWithLink(kind: LinkKind, subjectIds: string[]): Promise<Set<string>> {
    return this.repository.findSubjectsWithLink(kind, subjectIds, this.clock.now());
  }

  /** @throws DomainError LINK_UNKNOWN, LINK_EXPIRED, PIN_NEEDED, WRONG_PIN, LINK_LOCKED, TOO_MANY_REQUESTS */
  async open(
    { token, pin }: OpenLink,
    { address, device }: Visitor,
  ): Promise<{ opened: OpenedLink; sessionToken: string }> {
    const guess = `link:${hashToken(token)}`;
    await this.guesses.claim(guess, address);
    const link = await this.repository.findLinkByTokenHash(hashToken(token));
    if (!link || link.revokedAt || link.kind === 'setup' || link.kind === 'password' || !link.subjectId) {
      throw new DomainError('LINK_UNKNOWN');
    }
    await this.guesses.forgive(guess, address);
    if (link.expiresAt <= this.clock.now()) throw new DomainError('LINK_EXPIRED');
    await this.checkPin(link, pin);

    const holder = await this.scopes.resolve.linkHolder(link.kind, link.subjectId);
    const scope = holder && (await this.scopes.resolve.conferenceById(holder.conferenceId));
    const { id, kind, subjectId } = link;
    const sessionToken = scope && (await this.sessions.openByLink({ id, kind, subjectId }, device));
    if (!holder || !scope || !sessionToken) throw new DomainError('LINK_UNKNOWN');
    return { opened: { kind, conferenceCode: scope.conferenceCode, name: holder.name }, sessionToken };
  }

  private async checkPin(link: AccessLinkEntity, pin: string | null): Promise<void> {
    if (!link.pinHash) return;
    if (pin === null) throw new DomainError('PIN_NEEDED');
    const { pinLockMinutes: minutes, pinTries } = IDENTITY_LIMITS;
    const now = this.clock.now();
    // The try is counted before the PIN is looked at, so that guesses sent at once all count.
    const tries = await this.repository.claimPinTry(
      link.id,
      now,
      new Date(now.getTime() + minutes * MINUTE_MS),
    );
    if (tries === null) throw new DomainError('LINK_LOCKED', { minutes });
    if (await verifyPassword(link.pinHash, pin)) return this.repository.clearPinTries(link.id);
    const left = pinTries - tries;
    throw left > 0
      ? new DomainError('WRONG_PIN', { left }, 'pin')
      : new DomainError('LINK_LOCKED', { minutes });
  }
}
