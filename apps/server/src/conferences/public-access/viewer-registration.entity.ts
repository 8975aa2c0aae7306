import { Column, Entity, PrimaryGeneratedColumn } from 'typeorm';

/** What a viewer told about themselves, for one conference. Withdrawn, it keeps when they agreed and nothing of who they are. */
@Entity('viewer_registration')
export class ViewerRegistrationEntity {
  @PrimaryGeneratedColumn('uuid')
  id!: string;

  @Column({ name: 'conference_id', type: 'uuid' })
  conferenceId!: string;

  @Column({ name: 'device_id', type: 'uuid' })
  deviceId!: string;

  @Column({ type: 'text', nullable: true })
  name!: string | null;

  @Column({ name: 'org_unit_id', type: 'uuid', nullable: true })
  orgUnitId!: string | null;

  @Column({ name: 'unit_name', type: 'text', nullable: true })
  unitName!: string | null;

  @Column({ type: 'text', nullable: true })
  phone!: string | null;

  @Column({ name: 'consent_version', type: 'integer' })
  consentVersion!: number;

  @Column({ name: 'consented_at', type: 'timestamptz' })
  consentedAt!: Date;

  @Column({ name: 'withdrawn_at', type: 'timestamptz', nullable: true })
  withdrawnAt!: Date | null;
}
