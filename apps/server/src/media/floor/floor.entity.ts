import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { FloorBack } from '../rooms/floor';

/** A conference's floor as a whole: its rule, and what comes back when the floor is released. */
@Entity('floor')
export class FloorEntity {
  @PrimaryColumn({ name: 'conference_id', type: 'uuid' })
  conferenceId!: string;

  @Column({ type: 'integer' })
  revision!: number;

  @Column({ name: 'viewers_may_ask', type: 'boolean' })
  viewersMayAsk!: boolean;

  /** Null while nobody holds the floor. */
  @Column({ type: 'jsonb', nullable: true })
  back!: FloorBack | null;
}
