import { Column, Entity, PrimaryGeneratedColumn } from 'typeorm';

/** Somebody put right when a conference went live and ended. Such rows are never changed. */
@Entity('official_time_correction')
export class OfficialTimeCorrectionEntity {
  @PrimaryGeneratedColumn('uuid')
  id!: string;

  @Column({ name: 'conference_id', type: 'uuid' })
  conferenceId!: string;

  @Column({ type: 'timestamptz' })
  at!: Date;

  @Column({ type: 'text' })
  actor!: string;

  /** The name they had then. */
  @Column({ name: 'corrected_by', type: 'text' })
  correctedBy!: string;

  @Column({ type: 'text' })
  reason!: string;

  @Column({ name: 'went_live_before', type: 'timestamptz' })
  wentLiveBefore!: Date;

  @Column({ name: 'ended_before', type: 'timestamptz', nullable: true })
  endedBefore!: Date | null;

  @Column({ name: 'went_live_after', type: 'timestamptz' })
  wentLiveAfter!: Date;

  @Column({ name: 'ended_after', type: 'timestamptz', nullable: true })
  endedAfter!: Date | null;
}
