import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  IsArray,
  IsBoolean,
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
  ValidateIf,
  ValidateNested,
} from 'class-validator';
import type { ClaimOrder } from './claims.js';

/** More than half would be more tests and lessons than work. */
const MOST_MIXED_IN = 0.5;

export class ReasonCodeDto {
  @ApiProperty({ maxLength: 64, description: 'What stands in decisions, events and exports' })
  @IsString()
  @MaxLength(64)
  code!: string;

  @ApiProperty({ maxLength: 120, description: 'For moderators' })
  @IsString()
  @MaxLength(120)
  label!: string;

  @ApiPropertyOptional({ maxLength: 1000, description: 'For the author of the comment' })
  @IsOptional()
  @IsString()
  @MaxLength(1_000)
  statement = '';

  @ApiPropertyOptional({ maxLength: 200, description: 'The ground as the EU transparency database names it' })
  @IsOptional()
  @IsString()
  @MaxLength(200)
  category = '';
}

export class ReasonCodesDto {
  @ApiProperty({ type: [ReasonCodeDto] })
  @IsArray()
  @ArrayMaxSize(40)
  @ValidateNested({ each: true })
  @Type(() => ReasonCodeDto)
  codes!: ReasonCodeDto[];
}

class RangeDto {
  @ApiProperty({ maxLength: 200, description: 'A signal of the policy, such as `tone.insult`' })
  @IsString()
  @IsNotEmpty()
  @MaxLength(200)
  name!: string;

  @ApiPropertyOptional()
  @IsOptional()
  @IsNumber()
  atLeast?: number;

  @ApiPropertyOptional()
  @IsOptional()
  @IsNumber()
  below?: number;
}

class QueueMatchDto {
  @ApiPropertyOptional({ type: [String] })
  @IsOptional()
  @IsArray()
  @ArrayMaxSize(100)
  @IsString({ each: true })
  sources?: string[];

  @ApiPropertyOptional({ type: [String] })
  @IsOptional()
  @IsArray()
  @ArrayMaxSize(100)
  @IsString({ each: true })
  sections?: string[];

  @ApiPropertyOptional({ type: [String], description: 'ISO 639-1' })
  @IsOptional()
  @IsArray()
  @ArrayMaxSize(100)
  @IsString({ each: true })
  languages?: string[];

  @ApiPropertyOptional({ type: [String], description: 'Tags of the policy: why it waits' })
  @IsOptional()
  @IsArray()
  @ArrayMaxSize(100)
  @IsString({ each: true })
  tags?: string[];

  @ApiPropertyOptional({ type: RangeDto })
  @IsOptional()
  @IsObject()
  @ValidateNested()
  @Type(() => RangeDto)
  signal?: RangeDto;
}

export class QueueDefinitionDto {
  @ApiProperty({ maxLength: 64 })
  @IsString()
  @MaxLength(64)
  name!: string;

  @ApiPropertyOptional({ enum: ['risk', 'age', 'mix'], default: 'mix' })
  @IsOptional()
  @IsIn(['risk', 'age', 'mix'])
  order: ClaimOrder = 'mix';

  @ApiPropertyOptional({ type: [String], format: 'uuid', description: 'Accounts that work it; everybody where empty' })
  @IsOptional()
  @IsArray()
  @ArrayMaxSize(500)
  @IsUUID(undefined, { each: true })
  members: string[] = [];

  @ApiPropertyOptional({ type: [String], description: 'Names of teams that work it, beside the members' })
  @IsOptional()
  @IsArray()
  @ArrayMaxSize(50)
  @IsString({ each: true })
  @MaxLength(64, { each: true })
  teams: string[] = [];

  @ApiPropertyOptional({
    minimum: 0,
    maximum: MOST_MIXED_IN,
    default: 0,
    description: 'Golden items for each item claimed',
  })
  @IsOptional()
  @IsNumber()
  @Min(0)
  @Max(MOST_MIXED_IN)
  goldenRate = 0;

  @ApiPropertyOptional({
    minimum: 0,
    maximum: 1,
    default: 0,
    description: 'Share of the decisions that a second person makes too, without seeing the first',
  })
  @IsOptional()
  @IsNumber()
  @Min(0)
  @Max(1)
  secondReviewRate = 0;

  @ApiPropertyOptional({
    minimum: 0,
    maximum: MOST_MIXED_IN,
    default: 0,
    description: 'Items for each item claimed that would teach the models most, also of what the policy approved',
  })
  @IsOptional()
  @IsNumber()
  @Min(0)
  @Max(MOST_MIXED_IN)
  teachingShare = 0;

  @ApiPropertyOptional({ type: QueueMatchDto, description: 'What comes in; absent: what the policy puts there' })
  @IsOptional()
  @IsObject()
  @ValidateNested()
  @Type(() => QueueMatchDto)
  match?: QueueMatchDto;
}

export class QueueDefinitionsDto {
  @ApiProperty({ type: [QueueDefinitionDto] })
  @IsArray()
  @ArrayMaxSize(50)
  @ValidateNested({ each: true })
  @Type(() => QueueDefinitionDto)
  queues!: QueueDefinitionDto[];
}

class TeamDto {
  @ApiProperty({ maxLength: 64 })
  @IsString()
  @MaxLength(64)
  name!: string;

  @ApiProperty({ type: [String], format: 'uuid', description: 'Accounts' })
  @IsArray()
  @ArrayMaxSize(500)
  @IsUUID(undefined, { each: true })
  members!: string[];
}

export class TeamsDto {
  @ApiProperty({ type: [TeamDto] })
  @IsArray()
  @ArrayMaxSize(50)
  @ValidateNested({ each: true })
  @Type(() => TeamDto)
  teams!: TeamDto[];
}

export class DeskSettingsDto {
  @ApiProperty({
    type: Number,
    nullable: true,
    minimum: 1,
    maximum: 10_000,
    description: 'Items that one person may have in hand at once; null for as many as they like',
  })
  @ValidateIf((_, value) => value !== null)
  @IsInt()
  @Min(1)
  @Max(10_000)
  heldAtMost!: number | null;

  @ApiProperty({ description: 'Who answers a golden item is told at once whether it was the known answer' })
  @IsBoolean()
  tellsGoldenResult!: boolean;
}
