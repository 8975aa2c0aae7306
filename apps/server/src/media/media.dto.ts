import {
  STAGE_PICTURES,
  TRACK_ROLES,
  type ConnectTransport,
  type Consume,
  type Produce,
  type StagePicture,
  type TrackRole,
} from '@diem-cau/shared';
import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  ArrayNotEmpty,
  IsArray,
  IsIn,
  IsObject,
  IsOptional,
  IsUUID,
  ValidateNested,
  Matches,
} from 'class-validator';
import type {
  DtlsFingerprint,
  DtlsParameters,
  FingerprintAlgorithm,
  MediaKind,
  RtpCapabilities,
  RtpParameters,
} from 'mediasoup/types';

/** Ids in one message; no page has more to ask for. */
const IDS_PER_MESSAGE = 64;

const ALGORITHMS: FingerprintAlgorithm[] = ['sha-1', 'sha-224', 'sha-256', 'sha-384', 'sha-512'];

class FingerprintDto implements DtlsFingerprint {
  @IsIn(ALGORITHMS)
  algorithm!: FingerprintAlgorithm;

  /** The longest, SHA-512, has 64 bytes in hexadecimal with colons between them. */
  @Matches(/^[0-9A-Fa-f:]{1,191}$/)
  value!: string;
}

class DtlsParametersDto implements DtlsParameters {
  @IsOptional()
  @IsIn(['auto', 'client', 'server'])
  role?: 'auto' | 'client' | 'server';

  @IsArray()
  @ArrayNotEmpty()
  @ArrayMaxSize(ALGORITHMS.length)
  @ValidateNested({ each: true })
  @Type(() => FingerprintDto)
  fingerprints!: FingerprintDto[];
}

export class ConnectTransportDto implements ConnectTransport {
  @IsUUID()
  transportId!: string;

  @IsObject()
  @ValidateNested()
  @Type(() => DtlsParametersDto)
  dtlsParameters!: DtlsParametersDto;
}

export class ProduceDto implements Produce {
  @IsUUID()
  transportId!: string;

  @IsIn(['audio', 'video'])
  kind!: MediaKind;

  @IsIn(TRACK_ROLES)
  role!: TrackRole;

  /** Looked into by `rtp-limits.ts` and mediasoup. */
  @IsObject()
  rtpParameters!: RtpParameters;
}

export class CloseProducerDto {
  @IsUUID()
  producerId!: string;
}

export class ConsumeDto implements Consume {
  @IsArray()
  @ArrayMaxSize(IDS_PER_MESSAGE)
  @IsUUID(undefined, { each: true })
  producerIds!: string[];

  /** Looked into by `rtp-limits.ts` and mediasoup. */
  @IsObject()
  rtpCapabilities!: RtpCapabilities;
}

export class ResumeConsumersDto {
  @IsArray()
  @ArrayMaxSize(IDS_PER_MESSAGE)
  @IsUUID(undefined, { each: true })
  consumerIds!: string[];
}

export class RestartIceDto {
  @IsUUID()
  transportId!: string;
}

export class OfferDto {
  @IsArray()
  @ArrayMaxSize(STAGE_PICTURES.length)
  @IsIn(STAGE_PICTURES, { each: true })
  pictures!: StagePicture[];
}
