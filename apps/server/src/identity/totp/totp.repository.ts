import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import type { DataSource, EntityManager } from 'typeorm';

/** Two-step sign-in of accounts: the sealed secret, the last code that was used, and recovery codes. */
@Injectable()
export class TotpRepository {
  constructor(@InjectDataSource() private readonly dataSource: DataSource) {}

  /** @returns false when two-step sign-in is on already */
  async setCandidate(accountId: string, sealed: string, manager: EntityManager): Promise<boolean> {
    return this.touched(
      'update account set totp_candidate = $2 where id = $1 and totp_secret is null returning id',
      [accountId, sealed],
      manager,
    );
  }

  /** The candidate counts from now on. @returns false when it is not the candidate any more */
  async confirmCandidate(
    accountId: string,
    sealed: string,
    step: number,
    manager: EntityManager,
  ): Promise<boolean> {
    return this.touched(
      `update account set totp_secret = totp_candidate, totp_candidate = null, totp_last_step = $3
        where id = $1 and totp_candidate = $2 and totp_secret is null returning id`,
      [accountId, sealed, step],
      manager,
    );
  }

  /** Uses a code up. @returns false when it, or a later one, was used before */
  async useStep(accountId: string, sealed: string, step: number): Promise<boolean> {
    return this.touched(
      `update account set totp_last_step = $3
        where id = $1 and totp_secret = $2 and (totp_last_step is null or totp_last_step < $3) returning id`,
      [accountId, sealed, step],
    );
  }

  /** Uses a recovery code up. @returns false when there is none such, or it was used before */
  async useRecoveryCode(accountId: string, codeHash: string, now: Date): Promise<boolean> {
    return this.touched(
      `update totp_recovery_code set used_at = $3
        where account_id = $1 and code_hash = $2 and used_at is null returning code_hash`,
      [accountId, codeHash, now],
    );
  }

  async replaceRecoveryCodes(accountId: string, hashes: string[], manager: EntityManager): Promise<void> {
    await manager.query('delete from totp_recovery_code where account_id = $1', [accountId]);
    await manager.query(
      'insert into totp_recovery_code (account_id, code_hash) select $1, unnest($2::text[])',
      [accountId, hashes],
    );
  }

  async countRecoveryCodes(accountId: string): Promise<number> {
    const [row]: { count: number }[] = await this.dataSource.query(
      'select count(*)::int as count from totp_recovery_code where account_id = $1 and used_at is null',
      [accountId],
    );
    return row?.count ?? 0;
  }

  /** @returns false when it was off already */
  async switchOff(accountId: string, manager: EntityManager): Promise<boolean> {
    await manager.query('delete from totp_recovery_code where account_id = $1', [accountId]);
    return this.touched(
      `update account set totp_secret = null, totp_candidate = null, totp_last_step = null
        where id = $1 and totp_secret is not null returning id`,
      [accountId],
      manager,
    );
  }

  private async touched(
    update: string,
    parameters: unknown[],
    manager: EntityManager = this.dataSource.manager,
  ): Promise<boolean> {
    const [rows]: [unknown[], number] = await manager.query(update, parameters);
    return rows.length > 0;
  }
}
