import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { Transform, Type } from 'class-transformer';
import {
  ArrayMaxSize,
  ArrayMinSize,
  IsArray,
  IsBoolean,
  IsInt,
  IsNotEmpty,
  IsNumber,
  IsObject,
  IsOptional,
  IsString,
  Max,
  MaxLength,
  Min,
  ValidateNested,
} from 'class-validator';
import { OptionalText } from '../../ops/dto-fields.js';
import { DataRefDto } from '../data-refs.js';

const MAX_REFS = 20;
const MAX_MODELS = 20;
const MAX_AXES = 50;

export class FieldValueDto {
  @ApiProperty()
  @IsNotEmpty()
  @MaxLength(200)
  @IsString()
  field!: string;

  @ApiProperty()
  @MaxLength(500)
  @IsString()
  value!: string;
}

export class WorkloadDto {
  @ApiPropertyOptional({ default: 1_000 })
  @IsOptional()
  @Min(0)
  @IsNumber()
  commentsPerDay?: number;

  @ApiPropertyOptional({ default: 20 })
  @IsOptional()
  @Min(0)
  @IsNumber()
  secondsPerItem?: number;

  @ApiPropertyOptional({ type: Number, nullable: true, description: 'That of the data where null' })
  @IsOptional()
  @Max(1)
  @Min(0)
  @IsNumber()
  baseRate?: number | null;

  @ApiPropertyOptional({ default: 10 })
  @IsOptional()
  @Max(100)
  @Min(0)
  @IsNumber()
  mostMissedOf100?: number;
}

export class NewEvaluationDto {
  @OptionalText(200)
  name?: string | null;

  @ApiProperty({ type: [DataRefDto], description: 'Measured together' })
  @Type(() => DataRefDto)
  @ValidateNested({ each: true })
  @ArrayMaxSize(MAX_REFS)
  @ArrayMinSize(1)
  @IsArray()
  data!: DataRefDto[];

  @ApiPropertyOptional({ type: [String], description: '`name@version`, or `live` for those in use', default: ['live'] })
  @IsOptional()
  @ArrayMaxSize(MAX_MODELS)
  @ArrayMinSize(1)
  @MaxLength(200, { each: true })
  @IsString({ each: true })
  @IsArray()
  models?: string[] | null;

  @ApiPropertyOptional({ type: [String], description: 'All that have a model where absent' })
  @IsOptional()
  @ArrayMaxSize(MAX_AXES)
  @MaxLength(200, { each: true })
  @IsString({ each: true })
  @IsArray()
  axes?: string[] | null;

  @OptionalText(200, 'Of stance: only labels towards it')
  target?: string | null;

  @OptionalText(200, 'Also the figures for each value of a field')
  slice?: string | null;

  @OptionalText(200, 'Rows with one value of it are drawn as one')
  group?: string | null;

  @ApiPropertyOptional({ default: false, description: 'How texts that name groups of people are treated' })
  @IsOptional()
  @IsBoolean()
  identity?: boolean;

  @ApiPropertyOptional({ default: false, description: 'What a name or the name of a group alone does to scores' })
  @IsOptional()
  @IsBoolean()
  swaps?: boolean;

  @ApiPropertyOptional({ type: FieldValueDto, nullable: true })
  @IsOptional()
  @Type(() => FieldValueDto)
  @ValidateNested()
  only?: FieldValueDto | null;

  @ApiPropertyOptional({ type: Object, nullable: true, description: 'Axis to old class to new class' })
  @IsOptional()
  @IsObject()
  // The classes of users are keys here; no DTO may take them for its own.
  @Transform(({ obj }: { obj: { renames?: unknown } }) => obj.renames)
  renames?: Record<string, Record<string, string>> | null;

  @ApiPropertyOptional({ default: true, description: 'Measure bayes-classifier on halves of the data beside it' })
  @IsOptional()
  @IsBoolean()
  floor?: boolean;

  @ApiPropertyOptional({ default: 1 })
  @IsOptional()
  @Min(0)
  @Max(2 ** 31)
  @IsInt()
  seed?: number;

  @ApiPropertyOptional({ type: WorkloadDto, nullable: true })
  @IsOptional()
  @Type(() => WorkloadDto)
  @ValidateNested()
  workload?: WorkloadDto | null;
}

export class ReportQueryDto {
  @ApiPropertyOptional({ type: Boolean, default: false })
  @IsOptional()
  @Transform(({ value }) => (value === 'true' ? true : value === 'false' ? false : value))
  @IsBoolean()
  download = false;
}
