import type { OrgUnitLevel } from '@diem-cau/shared';
import { Column, Entity, PrimaryGeneratedColumn } from 'typeorm';

@Entity('org_unit')
export class OrgUnitEntity {
  @PrimaryGeneratedColumn('uuid')
  id!: string;

  @Column({ type: 'text' })
  code!: string;

  @Column({ type: 'text' })
  name!: string;

  /** The name without accents, for searching. */
  @Column({ name: 'search_key', type: 'text' })
  searchKey!: string;

  @Column({ type: 'text' })
  level!: OrgUnitLevel;

  @Column({ name: 'parent_id', type: 'uuid', nullable: true })
  parentId!: string | null;

  /** The unit exists from this day; null for as long as anybody knows. */
  @Column({ name: 'valid_from', type: 'date', nullable: true })
  validFrom!: string | null;

  /** The unit's last day; null while it exists. */
  @Column({ name: 'valid_to', type: 'date', nullable: true })
  validTo!: string | null;
}
