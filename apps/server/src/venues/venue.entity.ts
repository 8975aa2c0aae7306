import { Column, Entity, PrimaryGeneratedColumn } from 'typeorm';

/** A lasting room; what it does in a conference is a participation. */
@Entity('venue')
export class VenueEntity {
  @PrimaryGeneratedColumn('uuid')
  id!: string;

  @Column({ name: 'host_unit_id', type: 'uuid' })
  hostUnitId!: string;

  /** The unit that keeps the record beside the host. */
  @Column({ name: 'keeper_unit_id', type: 'uuid', nullable: true })
  keeperUnitId!: string | null;

  @Column({ type: 'text' })
  name!: string;

  @Column({ type: 'text', nullable: true })
  address!: string | null;

  @Column({ type: 'integer', nullable: true })
  capacity!: number | null;

  @Column({ name: 'line_note', type: 'text', nullable: true })
  lineNote!: string | null;

  @Column({ type: 'text', array: true })
  phones!: string[];

  @Column({ name: 'archived_at', type: 'timestamptz', nullable: true })
  archivedAt!: Date | null;

  @Column({ type: 'integer' })
  revision!: number;
}
