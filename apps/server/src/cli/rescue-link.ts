import type { EntityManager } from 'typeorm';
import { hashToken, newToken } from '../identity/secrets';

/**
 * The way back in for whoever runs the machine, when nobody is left who could help: enables the account, switches its
 * two-step sign-in off, ends its password and its sessions, and makes a link through which a new password is chosen.
 *
 * @returns the link's path, or null when there is no such account
 */
export async function makeRescueLink(manager: EntityManager, loginName: string): Promise<string | null> {
  const token = newToken();
  return manager.transaction(async (tx) => {
    const [accounts]: [{ id: string }[], number] = await tx.query(
      `update account set password_hash = null, disabled_at = null, revision = revision + 1,
              totp_secret = null, totp_candidate = null, totp_last_step = null
        where login_name = lower($1) returning id`,
      [loginName],
    );
    const id = accounts[0]?.id;
    if (!id) return null;
    await tx.query('delete from totp_recovery_code where account_id = $1', [id]);
    await tx.query(
      `update session set revoked_at = now() where kind = 'account' and subject_id = $1 and revoked_at is null`,
      [id],
    );
    await tx.query(
      `update access_link set revoked_at = now() where kind = 'password' and subject_id = $1 and revoked_at is null`,
      [id],
    );
    await tx.query(
      `insert into access_link (kind, subject_id, token_hash, expires_at)
       values ('password', $1, $2, now() + interval '1 day')`,
      [id, hashToken(token)],
    );
    await tx.query(
      `insert into audit_entry (actor, action, subject) values ('server', 'account.reset-password', $1)`,
      [`account:${id}`],
    );
    return `/password#${token}`;
  });
}
