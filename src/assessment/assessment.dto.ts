import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { ArrayMaxSize, IsArray, IsInt, IsNotEmpty, IsOptional, IsString, MaxLength } from 'class-validator';
import type { Policy } from '../core/policy/policy.js';

const MAX_NAME_LENGTH = 200;
const MAX_WORDS = 100;

export class NewPolicyDto {
  @ApiProperty({ description: 'Lower-case letters, digits, dots and dashes', example: 'default' })
  @IsString()
  name!: string;

  @ApiPropertyOptional({ description: 'As it stands in the file of a policy; the service gives the next one' })
  @IsOptional()
  @IsInt()
  version?: number;

  @ApiProperty({ type: [Object], description: 'Rules: id, when, outcome' })
  @IsArray()
  rules!: unknown[];
}

export class PolicyDto {
  @ApiProperty({ format: 'uuid' })
  id!: string;

  @ApiProperty({ example: 'default@3' })
  policy!: string;

  @ApiProperty()
  name!: string;

  @ApiProperty()
  version!: number;

  @ApiProperty({ enum: ['draft', 'live', 'retired'] })
  state!: 'draft' | 'live' | 'retired';

  @ApiProperty({ type: [Object] })
  rules!: Policy['rules'];

  @ApiProperty()
  createdBy!: string;

  @ApiProperty({ format: 'date-time' })
  createdAt!: string;
}

export class PolicyListDto {
  @ApiProperty({ type: [PolicyDto] })
  policies!: PolicyDto[];
}

export class NewTargetDto {
  @ApiProperty({ maxLength: MAX_NAME_LENGTH, example: 'NATO' })
  @IsNotEmpty()
  @MaxLength(MAX_NAME_LENGTH)
  @IsString()
  name!: string;

  @ApiPropertyOptional({ type: [String], description: 'Other words for it, matched whole, without regard to case' })
  @IsOptional()
  @ArrayMaxSize(MAX_WORDS)
  @IsString({ each: true })
  @IsNotEmpty({ each: true })
  @MaxLength(MAX_NAME_LENGTH, { each: true })
  @IsArray()
  aliases?: string[] | null;

  @ApiPropertyOptional({ type: [String], description: 'Targets for which support speaks against this one' })
  @IsOptional()
  @ArrayMaxSize(MAX_WORDS)
  @IsString({ each: true })
  @IsNotEmpty({ each: true })
  @MaxLength(MAX_NAME_LENGTH, { each: true })
  @IsArray()
  opposed?: string[] | null;

  @ApiPropertyOptional({ type: String, nullable: true, maxLength: 2_000 })
  @IsOptional()
  @MaxLength(2_000)
  @IsString()
  description?: string | null;
}

export class TargetDto {
  @ApiProperty({ format: 'uuid' })
  id!: string;

  @ApiProperty()
  name!: string;

  @ApiProperty({ type: [String] })
  aliases!: readonly string[];

  @ApiProperty({ type: [String] })
  opposed!: readonly string[];

  @ApiProperty()
  description!: string;

  @ApiProperty({ format: 'date-time' })
  createdAt!: string;
}

export class TargetListDto {
  @ApiProperty({ type: [TargetDto] })
  targets!: TargetDto[];
}
