import { Column, Entity, OneToOne, PrimaryColumn, PrimaryGeneratedColumn, JoinColumn } from 'typeorm';

/** A row never changes: what takes it back is a row of its own. */
@Entity('external_mark')
export class ExternalMarkEntity {
  @PrimaryGeneratedColumn('uuid')
  id!: string;

  @Column({ name: 'conference_id', type: 'uuid' })
  conferenceId!: string;

  @Column({ name: 'participation_id', type: 'uuid' })
  participationId!: string;

  @Column({ type: 'boolean' })
  connected!: boolean;

  @Column({ type: 'text' })
  evidence!: string;

  @Column({ name: 'marked_by', type: 'text' })
  markedBy!: string;

  @Column({ name: 'marked_by_actor', type: 'text' })
  markedByActor!: string;

  @Column({ name: 'marked_at', type: 'timestamptz' })
  markedAt!: Date;

  @OneToOne('ExternalMarkUndoEntity', 'mark')
  undo?: ExternalMarkUndoEntity | null;

  @OneToOne('ExternalMarkPictureEntity', 'mark')
  picture?: ExternalMarkPictureEntity | null;
}

@Entity('external_mark_picture')
export class ExternalMarkPictureEntity {
  @PrimaryColumn({ name: 'mark_id', type: 'uuid' })
  markId!: string;

  @OneToOne(() => ExternalMarkEntity, 'picture')
  @JoinColumn({ name: 'mark_id' })
  mark?: ExternalMarkEntity;

  @Column({ name: 'file_id', type: 'uuid' })
  fileId!: string;

  @Column({ name: 'sent_by', type: 'text' })
  sentBy!: string;

  @Column({ name: 'sent_by_actor', type: 'text' })
  sentByActor!: string;

  @Column({ name: 'sent_at', type: 'timestamptz' })
  sentAt!: Date;
}

@Entity('external_mark_undo')
export class ExternalMarkUndoEntity {
  @PrimaryColumn({ name: 'mark_id', type: 'uuid' })
  markId!: string;

  @OneToOne(() => ExternalMarkEntity, 'undo')
  @JoinColumn({ name: 'mark_id' })
  mark?: ExternalMarkEntity;

  @Column({ name: 'undone_by', type: 'text' })
  undoneBy!: string;

  @Column({ name: 'undone_by_actor', type: 'text' })
  undoneByActor!: string;

  @Column({ name: 'undone_at', type: 'timestamptz' })
  undoneAt!: Date;
}
