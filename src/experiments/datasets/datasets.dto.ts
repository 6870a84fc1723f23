import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { Transform, Type } from 'class-transformer';
import {
  IsBoolean,
  IsIn,
  IsInt,
  IsISO8601,
  IsNotEmpty,
  IsOptional,
  IsString,
  MaxLength,
  Min,
  ValidateNested,
} from 'class-validator';
import type { AxisSchema } from '../../core/evaluation/label-schema.js';
import { OptionalText, WholeNumber } from '../../ops/dto-fields.js';
import type { LineFault } from './check-task.js';
import type { DatasetOrigin, DatasetVersionView, DatasetView } from './datasets.service.js';

const MAX_NAME_LENGTH = 100;

export class PageQueryDto {
  @ApiPropertyOptional()
  @IsOptional()
  @MaxLength(200)
  @IsString()
  cursor?: string;

  @WholeNumber({ least: 1, most: 200, otherwise: 50 })
  limit = 50;
}

export class UploadQueryDto {
  @ApiProperty({ description: 'Of the data set; a further upload under the same name is its next version' })
  @MaxLength(MAX_NAME_LENGTH)
  @IsString()
  name!: string;

  @ApiPropertyOptional({ maxLength: 2_000 })
  @IsOptional()
  @MaxLength(2_000)
  @IsString()
  description?: string;

  @ApiPropertyOptional({ enum: ['jsonl', 'csv'], description: 'Where the content type does not say' })
  @IsOptional()
  @IsIn(['jsonl', 'csv'])
  format?: 'jsonl' | 'csv';

  @ApiPropertyOptional({ description: 'The name of the file, to be shown' })
  @IsOptional()
  @MaxLength(200)
  @IsString()
  file?: string;

  @ApiPropertyOptional({ type: Boolean, default: false, description: 'Refuse the file where any row is wrong' })
  @IsOptional()
  @Transform(({ value }) => (value === 'true' ? true : value === 'false' ? false : value))
  @IsBoolean()
  strict = false;
}

export class DatasetVersionRefDto {
  @ApiProperty({ description: 'Name or id' })
  @IsNotEmpty()
  @MaxLength(200)
  @IsString()
  dataset!: string;

  @ApiPropertyOptional({ type: Number, nullable: true, description: 'The newest where absent' })
  @IsOptional()
  @Min(1)
  @IsInt()
  version?: number | null;
}

export class FromDecisionsDto {
  @ApiProperty({ description: 'Of the data set; where it is there, this is its next version' })
  @IsNotEmpty()
  @MaxLength(MAX_NAME_LENGTH)
  @IsString()
  name!: string;

  @ApiPropertyOptional({ type: String, nullable: true, maxLength: 2_000 })
  @IsOptional()
  @MaxLength(2_000)
  @IsString()
  description?: string | null;

  @OptionalText(200, 'Only labels of this axis')
  axis?: string | null;

  @ApiPropertyOptional({ type: String, nullable: true, format: 'date-time', description: 'Comments received since' })
  @IsOptional()
  @IsISO8601()
  since?: string | null;

  @OptionalText(200, 'Only comments that stood in this queue')
  queue?: string | null;

  @ApiPropertyOptional({ type: DatasetVersionRefDto, nullable: true, description: 'Correct these rows, then add' })
  @IsOptional()
  @Type(() => DatasetVersionRefDto)
  @ValidateNested()
  base?: DatasetVersionRefDto | null;
}

export class RowsQueryDto {
  @ApiPropertyOptional({ minimum: 0, default: 0, description: 'The number of the first row wanted' })
  @IsOptional()
  @Type(() => Number)
  @Min(0)
  @IsInt()
  from = 0;

  @WholeNumber({ least: 1, most: 200, otherwise: 50 })
  limit = 50;

  @ApiPropertyOptional({ description: 'Only rows with a label on this axis' })
  @IsOptional()
  @MaxLength(200)
  @IsString()
  axis?: string;

  @ApiPropertyOptional({ description: 'With axis: only rows of this class' })
  @IsOptional()
  @MaxLength(200)
  @IsString()
  class?: string;
}

export class DatasetDto implements DatasetView {
  @ApiProperty({ format: 'uuid' })
  id!: string;
  @ApiProperty()
  name!: string;
  @ApiProperty()
  description!: string;
  @ApiProperty()
  createdBy!: string;
  @ApiProperty({ format: 'date-time' })
  createdAt!: string;
  @ApiProperty({ type: [Object], description: '{"version", "digest", "rows", "createdAt"}, newest first' })
  versions!: DatasetView['versions'];
}

export class DatasetListDto {
  @ApiProperty({ type: [DatasetDto] })
  datasets!: DatasetView[];
  @ApiProperty({ type: String, nullable: true })
  nextCursor!: string | null;
}

export class DatasetVersionDto implements DatasetVersionView {
  @ApiProperty({ format: 'uuid' })
  id!: string;
  @ApiProperty({ format: 'uuid' })
  datasetId!: string;
  @ApiProperty()
  name!: string;
  @ApiProperty()
  version!: number;
  @ApiProperty({ description: 'SHA-256 over the rows in order: the same rows are the same version' })
  digest!: string;
  @ApiProperty()
  rows!: number;
  @ApiProperty()
  bytes!: number;
  @ApiProperty({ description: 'Emptied since, because their comment was erased' })
  erasedRows!: number;
  @ApiProperty({ type: [Object], description: '{"axis", "kind", "classes", "counts", "rows", "soft"}' })
  axes!: readonly AxisSchema[];
  @ApiProperty({ type: [Object], description: '{"code", "rows"}, of the first `languageRows` rows' })
  languages!: DatasetVersionView['languages'];
  @ApiProperty()
  languageRows!: number;
  @ApiProperty({ type: [Object], description: '{"name", "rows", "distinct"}: fields to slice and group by' })
  fields!: DatasetVersionView['fields'];
  @ApiProperty({ type: [String] })
  labellers!: readonly string[];
  @ApiProperty({ type: [Object], description: '{"name", "rows"}: stance targets' })
  targets!: DatasetVersionView['targets'];
  @ApiProperty({ description: 'Rows that were left out' })
  faultyRows!: number;
  @ApiProperty({ type: [Object], description: '{"line", "path", "message"}, the first 200' })
  faults!: readonly LineFault[];
  @ApiProperty({ type: Object })
  origin!: DatasetOrigin;
  @ApiProperty()
  createdBy!: string;
  @ApiProperty({ format: 'date-time' })
  createdAt!: string;
}

export class DatasetRowsDto {
  @ApiProperty({ type: [Object], description: '{"number", "line", "row"}' })
  rows!: object[];
  @ApiProperty({ type: Number, nullable: true, description: '`from` of the next page' })
  next!: number | null;
}
