import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  ArrayNotEmpty,
  IsArray,
  IsDate,
  IsIn,
  IsInt,
  IsNotEmpty,
  IsNumber,
  IsObject,
  IsOptional,
  IsString,
  IsUUID,
  Max,
  MaxLength,
  Min,
  ValidateNested,
} from 'class-validator';
import { WholeNumber } from '../ops/dto-fields.js';
import { MOST_AT_ONCE } from './bulk.service.js';
import { DECISIONS } from './decide-item.js';
import type { ListOrder } from './item-list.js';
import { SERIES_HOURS } from './series.service.js';
import type { DecisionName } from './views.js';

/** One claim gives at most this many items: more could not be decided before the leases end. */
const MAX_CLAIM = 50;
export const MAX_REASON_LENGTH = 2_000;

export class ClaimDto {
  @ApiPropertyOptional({ minimum: 1, maximum: MAX_CLAIM, default: 1 })
  @IsOptional()
  @IsInt()
  @Min(1)
  @Max(MAX_CLAIM)
  limit = 1;

  @ApiPropertyOptional({ type: [String], maxItems: 50, description: 'Tags that the claimer does not want to be given' })
  @IsOptional()
  @IsArray()
  @ArrayMaxSize(50)
  @IsString({ each: true })
  @MaxLength(200, { each: true })
  withoutTags: string[] = [];
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

/** What is decided, wherever the decision comes from. */
export class NewDecisionDto {
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

export class DecisionDto extends NewDecisionDto {
  @ApiProperty({ format: 'uuid', description: 'The token that the claim gave' })
  @IsUUID()
  leaseToken!: string;
}

export class ItemFilterDto {
  @ApiPropertyOptional({ description: 'All queues unless said' })
  @IsOptional()
  @IsString()
  @MaxLength(200)
  queue?: string;

  @ApiPropertyOptional({
    description: 'A score to choose by: priority, spam.score, tone.ATTRIBUTE, reply.CLASS or axes.AXIS.CLASS',
  })
  @IsOptional()
  @IsString()
  @MaxLength(200)
  signal?: string;

  @ApiPropertyOptional({ minimum: 0, maximum: 1 })
  @IsOptional()
  @Type(() => Number)
  @IsNumber()
  @Min(0)
  @Max(1)
  atLeast?: number;

  @ApiPropertyOptional({ minimum: 0, maximum: 1.01 })
  @IsOptional()
  @Type(() => Number)
  @IsNumber()
  @Min(0)
  @Max(1.01)
  below?: number;

  @ApiPropertyOptional({ description: 'The id or the name of an author' })
  @IsOptional()
  @IsString()
  @MaxLength(500)
  author?: string;
}

export class ItemListQueryDto extends ItemFilterDto {
  @ApiPropertyOptional({ enum: ['risk', 'age', 'mix', 'score'], default: 'mix' })
  @IsOptional()
  @IsIn(['risk', 'age', 'mix', 'score'])
  order: ListOrder = 'mix';

  @WholeNumber({ least: 1, most: 200, otherwise: 50 })
  limit = 50;
}

/** Exactly one of `itemIds`, `filter` and `caseOf` says which items. */
export class BulkDecisionDto extends NewDecisionDto {
  @ApiPropertyOptional({ type: [String], format: 'uuid', maxItems: MOST_AT_ONCE })
  @IsOptional()
  @IsArray()
  @ArrayNotEmpty()
  @ArrayMaxSize(MOST_AT_ONCE)
  @IsUUID(undefined, { each: true })
  itemIds?: string[];

  @ApiPropertyOptional({ type: ItemFilterDto, description: `The ${MOST_AT_ONCE} most urgent items that it means` })
  @IsOptional()
  @IsObject()
  @ValidateNested()
  @Type(() => ItemFilterDto)
  filter?: ItemFilterDto;

  @ApiPropertyOptional({ format: 'uuid', description: 'An item: it and all open items that say nearly the same' })
  @IsOptional()
  @IsUUID()
  caseOf?: string;
}

export class EscalateDto extends OptionalLeaseDto {
  @ApiProperty({ maxLength: MAX_REASON_LENGTH })
  @IsString()
  @IsNotEmpty()
  @MaxLength(MAX_REASON_LENGTH)
  reason!: string;
}

export class AssignDto {
  @ApiPropertyOptional({ type: String, format: 'uuid', nullable: true })
  @IsOptional()
  @IsUUID()
  accountId?: string | null;
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

export class ReportDto {
  @ApiProperty({ maxLength: 200, description: 'Who complains, by an id of your own; one reader counts once' })
  @IsString()
  @IsNotEmpty()
  @MaxLength(200)
  reporter!: string;

  @ApiPropertyOptional({ type: String, nullable: true, maxLength: MAX_REASON_LENGTH })
  @IsOptional()
  @IsString()
  @MaxLength(MAX_REASON_LENGTH)
  reason?: string | null;
}

export class AuditQueryDto {
  @ApiPropertyOptional({ description: 'The `nextCursor` of the page before' })
  @IsOptional()
  @Type(() => Number)
  @IsInt()
  @Min(1)
  @Max(Number.MAX_SAFE_INTEGER)
  cursor?: number;

  @WholeNumber({ least: 1, most: 500, otherwise: 50 })
  limit = 50;

  @ApiPropertyOptional({ description: 'The id of an item, comment, account, …' })
  @IsOptional()
  @IsString()
  @MaxLength(100)
  subject?: string;
}

export class SeriesQueryDto {
  @ApiPropertyOptional({ enum: SERIES_HOURS, default: SERIES_HOURS[0], description: 'How far back' })
  @IsOptional()
  @Type(() => Number)
  @IsIn(SERIES_HOURS)
  hours: number = SERIES_HOURS[0]!;
}
