import { createHash } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { jwtVerify, SignJWT } from 'jose';
import { Config } from '../../config/config';
import type { AccountEntity } from '../account.entity';
import { IdentityRepository } from '../identity.repository';

const AUDIENCE = 'login';
export const PENDING_LOGIN_MINUTES = 10;

/** Signed notes that somebody has given the right password and still owes the second step. They are no session. */
@Injectable()
export class PendingLogins {
  constructor(
    private readonly config: Config,
    private readonly repository: IdentityRepository,
  ) {}

  issue(account: AccountEntity): Promise<string> {
    return new SignJWT({ password: passwordMark(account) })
      .setProtectedHeader({ alg: 'HS256' })
      .setAudience(AUDIENCE)
      .setSubject(account.id)
      .setIssuedAt()
      .setExpirationTime(`${PENDING_LOGIN_MINUTES}m`)
      .sign(this.config.secretKey);
  }

  /** @returns null for a note that is forged, expired, or whose password has been changed since */
  async accountOf(token: string): Promise<AccountEntity | null> {
    try {
      const { payload } = await jwtVerify(token, this.config.secretKey, {
        algorithms: ['HS256'],
        audience: AUDIENCE,
        requiredClaims: ['sub', 'exp', 'password'],
      });
      const account = payload.sub ? await this.repository.findAccount(payload.sub) : null;
      if (!account || account.disabledAt || payload['password'] !== passwordMark(account)) return null;
      return account;
    } catch {
      return null;
    }
  }
}

/** Changes with the password, and tells nothing of it: its hash is salted. */
const passwordMark = ({ passwordHash }: AccountEntity): string =>
  createHash('sha256')
    .update(passwordHash ?? '')
    .digest('base64url')
    .slice(0, 16);
