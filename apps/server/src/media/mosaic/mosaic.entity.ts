import type { MosaicSize, SourceKey } from '@diem-cau/shared';
import { Column, Entity, PrimaryColumn } from 'typeorm';

/** How the venues of a conference are looked at. Which page is shown now is no row: it begins anew with the process. */
@Entity('mosaic')
export class MosaicEntity {
  @PrimaryColumn({ name: 'conference_id', type: 'uuid' })
  conferenceId!: string;

  @Column({ type: 'integer' })
  revision!: number;

  @Column({ type: 'integer' })
  size!: MosaicSize;

  @Column({ type: 'boolean' })
  turning!: boolean;

  @Column({ name: 'seconds_per_page', type: 'integer' })
  secondsPerPage!: number;

  @Column({ name: 'in_hall', type: 'boolean' })
  inHall!: boolean;

  @Column({ name: 'left_out', type: 'jsonb' })
  leftOut!: SourceKey[];

  /** The page that was turned to by hand last, from 0. */
  @Column({ type: 'integer' })
  page!: number;

  /** Rises with each turn by hand. */
  @Column({ type: 'integer' })
  turn!: number;
}
