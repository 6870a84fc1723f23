import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  IsArray,
  IsDate,
  IsIn,
  IsInt,
  IsNotEmpty,
  IsObject,
  IsOptional,
  IsString,
  IsUUID,
  Max,
  MaxLength,
  Min,
} from 'class-validator';
import { DECISIONS, type DecisionName } from './review.service.js';

/** One claim gives at most this many items: more could not be decided before the leases end. */
const MAX_CLAIM = 50;
const MAX_REASON_LENGTH = 2_000;

export class ClaimDto {
  @ApiPropertyOptional({ minimum: 1, maximum: MAX_CLAIM, default: 1 })
  @IsOptional()
  @IsInt()
  @Min(1)
  @Max(MAX_CLAIM)
  limit = 1;
}

export class LeaseDto {
  @ApiProperty({ format: 'uuid', description: 'The token that the claim gave' })
  @IsUUID()
  leaseToken!: string;
}

export class OptionalLeaseDto {
  @ApiPropertyOptional({ format: 'uuid', description: 'The token that the claim gave; needed where the item is held' })
  @IsOptional()
  @IsUUID()
  leaseToken?: string;
}

export class DecisionDto extends LeaseDto {
  @ApiProperty({ enum: DECISIONS })
  @IsIn(DECISIONS)
  decision!: DecisionName;

  @ApiPropertyOptional({ type: [String], maxItems: 20 })
  @IsOptional()
  @IsArray()
  @ArrayMaxSize(20)
  @IsString({ each: true })
  @MaxLength(64, { each: true })
  reasonCodes: string[] = [];

  @ApiPropertyOptional({
    type: 'object',
    additionalProperties: true,
    description: 'Corrected labels by axis, such as {"tone.insult": true}; `spam` decided adds {"spam": true}',
  })
  @IsOptional()
  @IsObject()
  labels: Record<string, unknown> = {};

  @ApiPropertyOptional({ type: String, nullable: true, maxLength: MAX_REASON_LENGTH })
  @IsOptional()
  @IsString()
  @MaxLength(MAX_REASON_LENGTH)
  note?: string | null;
}

export class EscalateDto extends OptionalLeaseDto {
  @ApiProperty({ maxLength: MAX_REASON_LENGTH })
  @IsString()
  @IsNotEmpty()
  @MaxLength(MAX_REASON_LENGTH)
  reason!: string;
}

export class HoldDto extends EscalateDto {
  @ApiPropertyOptional({ format: 'date-time', description: 'When it comes back by itself' })
  @IsOptional()
  @Type(() => Date)
  @IsDate()
  until?: Date;

  @ApiPropertyOptional({ maxLength: 200, description: 'Who looks after it; the caller unless said' })
  @IsOptional()
  @IsString()
  @IsNotEmpty()
  @MaxLength(200)
  owner?: string;
}

export class NoteDto {
  @ApiProperty({ maxLength: MAX_REASON_LENGTH })
  @IsString()
  @IsNotEmpty()
  @MaxLength(MAX_REASON_LENGTH)
  text!: string;
}

export class AuditQueryDto {
  @ApiPropertyOptional({ description: 'The `nextCursor` of the page before' })
  @IsOptional()
  @Type(() => Number)
  @IsInt()
  @Min(1)
  @Max(Number.MAX_SAFE_INTEGER)
  cursor?: number;

  @ApiPropertyOptional({ minimum: 1, maximum: 500, default: 50 })
  @IsOptional()
  @Type(() => Number)
  @IsInt()
  @Min(1)
  @Max(500)
  limit = 50;

  @ApiPropertyOptional({ description: 'The id of an item, comment, account, …' })
  @IsOptional()
  @IsString()
  @MaxLength(100)
  subject?: string;
}
