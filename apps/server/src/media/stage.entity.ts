import type { LowerThird, PreviewState, SourceKey, StageLayout, StageSource } from '@diem-cau/shared';
import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { HeldScene } from './rooms/stage';

/** What is on air in a conference, and what is prepared. It outlives every process that shows it. */
@Entity('stage')
export class StageEntity {
  @PrimaryColumn({ name: 'conference_id', type: 'uuid' })
  conferenceId!: string;

  @Column({ type: 'integer' })
  revision!: number;

  @Column({ type: 'text' })
  layout!: StageLayout;

  @Column({ type: 'jsonb' })
  sources!: StageSource[];

  @Column({ name: 'lower_third', type: 'jsonb', nullable: true })
  lowerThird!: LowerThird | null;

  @Column({ type: 'jsonb' })
  muted!: SourceKey[];

  /** Taken off by a pause, to come back after it. */
  @Column({ type: 'jsonb', nullable: true })
  held!: HeldScene | null;

  @Column({ type: 'jsonb' })
  preview!: PreviewState;
}
