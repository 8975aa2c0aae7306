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
}
