import { Injectable } from '@nestjs/common';
import type { HttpCaller } from '../common/access/caller.decorator';
import { DomainError } from '../common/errors/domain-error';
import { AccessService } from '../identity/access.service';

/** Who may manage units that the path does not name. */
@Injectable()
export class UnitAccess {
  constructor(private readonly access: AccessService) {}

  /**
   * @param unitId null: the whole tree, which only those whose right holds everywhere may manage
   * @throws DomainError NOT_ALLOWED
   */
  async assertMayManage({ principal }: HttpCaller, unitId: string | null): Promise<void> {
    const accountId = principal.kind === 'account' ? principal.accountId : '';
    const permissions = await this.access.permissionsOver(accountId, unitId === null ? [] : [unitId]);
    if (!permissions.has('unit.manage')) throw new DomainError('NOT_ALLOWED');
  }
}
