import { Injectable } from '@nestjs/common';
import type { AuditAction } from '@diem-cau/shared';
import { Facts, type FactTransaction } from '../database/facts';
import { AuditService } from './audit.service';

/** Who makes a change, and in which conference if in one; an `HttpCaller` and a `Connection` fit. */
export interface ChangedBy {
  actor: string;
  conferenceId: string | null;
}

export interface ChangeTransaction extends FactTransaction {
  /**
   * Writes the audit's row with the change. Both sides are what a person would read: no secrets.
   *
   * @param subject what was changed, such as `venue:<id>`
   * @param before null for what is new
   * @param after null for what is gone
   */
  record(subject: string, before: object | null, after: object | null): Promise<void>;
}

/** The way in which a page changes what is prepared: the change and its audit row are one transaction. */
@Injectable()
export class Changes {
  constructor(
    private readonly facts: Facts,
    private readonly audit: AuditService,
  ) {}

  /** @param action the permission-like name of the change, such as `venue.rename` */
  make<T>(
    { actor, conferenceId }: ChangedBy,
    action: AuditAction,
    work: (change: ChangeTransaction) => Promise<T>,
  ): Promise<T> {
    return this.facts.run(conferenceId, (tx) =>
      work({
        ...tx,
        record: (subject, before, after) =>
          this.audit.record(
            {
              actor,
              action,
              subject,
              ...(conferenceId && { conferenceId }),
              ...(before && { before }),
              ...(after && { after }),
            },
            tx.manager,
          ),
      }),
    );
  }
}
