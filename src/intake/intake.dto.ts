import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { Transform, Type } from 'class-transformer';
import { IsIn, IsInt, IsOptional, IsString, Max, MaxLength, Min } from 'class-validator';
import { MAX_EXTERNAL_ID_LENGTH, MAX_SOURCE_LENGTH } from '../assessment/comment.dto.js';
import type { Assessment } from '../core/assessment.js';
import type { SeparatedPage } from '../core/separation/page.js';
import { COMMENT_STATUSES, type CommentStatus } from '../storage/comment-states.js';

const MAX_LIMIT = 100;
const DEFAULT_LIMIT = 50;
/** UTF-16 units; a newspaper page with thousands of comments has a tenth of it. */
export const MAX_PAGE_LENGTH = 10_000_000;
/** In a unique index beside the source, whose rows Postgres bounds at 2,704 bytes. */
export const MAX_URL_BYTES = 2_000;

export class ListQueryDto {
  @ApiPropertyOptional({ description: 'From `nextCursor` of the page of results before' })
  @IsOptional()
  @IsString()
  @MaxLength(200)
  cursor?: string;

  @ApiPropertyOptional({ minimum: 1, maximum: MAX_LIMIT, default: DEFAULT_LIMIT })
  @IsOptional()
  @Type(() => Number)
  @IsInt()
  @Min(1)
  @Max(MAX_LIMIT)
  limit: number = DEFAULT_LIMIT;
}

export class CommentQueryDto extends ListQueryDto {
  @ApiPropertyOptional({ description: 'Words that the text holds' })
  @IsOptional()
  @IsString()
  @MaxLength(200)
  q?: string;

  @ApiPropertyOptional({ enum: COMMENT_STATUSES, isArray: true, description: 'One, or several with commas' })
  @IsOptional()
  @Transform(({ value }: { value: unknown }) => (typeof value === 'string' ? value.split(',').filter(Boolean) : value))
  @IsIn(COMMENT_STATUSES, { each: true })
  status?: CommentStatus[];

  @ApiPropertyOptional()
  @IsOptional()
  @IsString()
  @MaxLength(MAX_SOURCE_LENGTH)
  source?: string;

  @ApiPropertyOptional({ description: "The author's id or name" })
  @IsOptional()
  @IsString()
  @MaxLength(500)
  author?: string;
}

export class IntakeAnswerDto {
  @ApiProperty({ type: String, format: 'uuid', nullable: true })
  id!: string | null;

  @ApiProperty({ type: Number, nullable: true })
  revision!: number | null;

  @ApiProperty({ enum: COMMENT_STATUSES })
  status!: CommentStatus;

  @ApiProperty({ type: String, format: 'uuid', nullable: true })
  itemId!: string | null;

  @ApiProperty({ type: Object, nullable: true })
  assessment!: Assessment | null;
}

export class CommentListDto {
  @ApiProperty({ type: [Object] })
  comments!: object[];

  @ApiProperty({ type: String, nullable: true })
  nextCursor!: string | null;
}

export class NewPageDto {
  @ApiPropertyOptional({ description: 'A page of plain text; either this or html', maxLength: MAX_PAGE_LENGTH })
  @IsOptional()
  @IsString()
  @MaxLength(MAX_PAGE_LENGTH)
  text?: string | null;

  @ApiPropertyOptional({ description: 'A page of HTML', maxLength: MAX_PAGE_LENGTH })
  @IsOptional()
  @IsString()
  @MaxLength(MAX_PAGE_LENGTH)
  html?: string | null;

  @ApiPropertyOptional({ type: String, nullable: true })
  @IsOptional()
  @IsString()
  @MaxLength(MAX_EXTERNAL_ID_LENGTH)
  externalId?: string | null;

  @ApiPropertyOptional({ type: String, nullable: true })
  @IsOptional()
  @IsString()
  @MaxLength(MAX_URL_BYTES)
  url?: string | null;

  @ApiPropertyOptional({ type: String, nullable: true })
  @IsOptional()
  @IsString()
  @MaxLength(MAX_SOURCE_LENGTH)
  source?: string | null;
}

export class PageCommentDto {
  @ApiProperty({ format: 'uuid' })
  id!: string;

  @ApiProperty()
  index!: number;

  @ApiProperty({ enum: COMMENT_STATUSES })
  status!: CommentStatus;
}

export class PageAnswerDto {
  @ApiProperty({ format: 'uuid' })
  id!: string;

  @ApiProperty({ type: Object })
  page!: SeparatedPage;

  @ApiProperty({ type: [PageCommentDto] })
  comments!: PageCommentDto[];
}

export class PageListDto {
  @ApiProperty({ type: [Object] })
  pages!: object[];

  @ApiProperty({ type: String, nullable: true })
  nextCursor!: string | null;
}
