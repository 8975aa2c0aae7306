import { IsUUID } from 'class-validator';

export class VenueOnDeskDto {
  @IsUUID()
  participationId!: string;
}
