import type { ParticipationConnection } from '@diem-cau/shared';
import { Column, Entity, PrimaryGeneratedColumn } from 'typeorm';

/** A venue in one conference. */
@Entity('participation')
export class ParticipationEntity {
  @PrimaryGeneratedColumn('uuid')
  id!: string;

  @Column({ name: 'conference_id', type: 'uuid' })
  conferenceId!: string;

  @Column({ name: 'venue_id', type: 'uuid' })
  venueId!: string;

  @Column({ name: 'coordinator_name', type: 'text', nullable: true })
  coordinatorName!: string | null;

  @Column({ name: 'coordinator_phone', type: 'text', nullable: true })
  coordinatorPhone!: string | null;

  @Column({ name: 'technician_name', type: 'text', nullable: true })
  technicianName!: string | null;

  @Column({ name: 'technician_phone', type: 'text', nullable: true })
  technicianPhone!: string | null;

  @Column({ type: 'text', nullable: true })
  note!: string | null;

  @Column({ type: 'text' })
  connection!: ParticipationConnection;

  @Column({ name: 'external_system', type: 'text', nullable: true })
  externalSystem!: string | null;

  @Column({ name: 'external_address', type: 'text', nullable: true })
  externalAddress!: string | null;

  @Column({ name: 'external_contact', type: 'text', nullable: true })
  externalContact!: string | null;

  @Column({ type: 'integer' })
  revision!: number;
}
