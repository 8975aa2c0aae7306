import type { AccountRole } from '@diem-cau/shared';
import { Column, Entity, PrimaryGeneratedColumn } from 'typeorm';

/** A role in one conference, in all conferences of a host unit, or (administrator) in neither. */
@Entity('role_grant')
export class RoleGrantEntity {
  @PrimaryGeneratedColumn('uuid')
  id!: string;

  @Column({ name: 'account_id', type: 'uuid' })
  accountId!: string;

  @Column({ type: 'text' })
  role!: AccountRole;

  @Column({ name: 'org_unit_id', type: 'uuid', nullable: true })
  orgUnitId!: string | null;

  @Column({ name: 'conference_id', type: 'uuid', nullable: true })
  conferenceId!: string | null;
}
