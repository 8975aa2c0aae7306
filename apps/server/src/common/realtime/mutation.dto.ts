import { IsEmpty, IsUUID } from 'class-validator';
import type { Mutation } from '@diem-cau/shared';

/** A request that says nothing. The property is never set; validation refuses classes without rules. */
export class EmptyDto {
  @IsEmpty()
  readonly nothing?: never;
}

export class MutationDto implements Mutation {
  @IsUUID()
  commandId!: string;
}
