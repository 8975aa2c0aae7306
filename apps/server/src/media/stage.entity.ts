import type { StageSource } from '@diem-cau/shared';
import { Column, Entity, PrimaryColumn } from 'typeorm';

/** What is on air in a conference. It outlives every process that shows it. */
@Entity('stage')
export class StageEntity {
  @PrimaryColumn({ name: 'conference_id', type: 'uuid' })
  conferenceId!: string;

  @Column({ type: 'integer' })
  revision!: number;

  @Column({ type: 'jsonb' })
  sources!: StageSource[];

  /** Taken off by a pause, to come back after it. */
  @Column({ type: 'jsonb' })
  held!: StageSource[];
}
