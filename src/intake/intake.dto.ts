import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { Transform } from 'class-transformer';
import { IsIn, IsOptional, IsString, MaxLength } from 'class-validator';
import { ASSESSMENT_SCHEMA } from '../assessment/assessment.schema.js';
import { MAX_EXTERNAL_ID_LENGTH, MAX_SOURCE_LENGTH } from '../assessment/comment.dto.js';
import type { Assessment } from '../core/assessment.js';
import type { SeparatedPage } from '../core/separation/page.js';
import { Cursor, OptionalText, WholeNumber } from '../ops/dto-fields.js';
import { LeavesOutUnknownFields } from '../ops/input.pipe.js';
import { COMMENT_STATUSES, type CommentStatus } from '../storage/comment-states.js';

const MAX_LIMIT = 100;
const DEFAULT_LIMIT = 50;
/** UTF-16 units; a newspaper page with thousands of comments has a tenth of it. */
export const MAX_PAGE_LENGTH = 10_000_000;
/** In a unique index beside the source, whose rows Postgres bounds at 2,704 bytes. */
export const MAX_URL_BYTES = 2_000;

export class ListQueryDto {
  @Cursor('From `nextCursor` of the page of results before')
  cursor?: string;

  @WholeNumber({ least: 1, most: MAX_LIMIT, otherwise: DEFAULT_LIMIT })
  limit: number = DEFAULT_LIMIT;
}

export class CommentQueryDto extends ListQueryDto {
  @ApiPropertyOptional({ description: 'Words that the text holds' })
  @IsOptional()
  @MaxLength(200)
  @IsString()
  q?: string;

  @ApiPropertyOptional({ enum: COMMENT_STATUSES, isArray: true, description: 'One, or several with commas' })
  @IsOptional()
  @Transform(({ value }: { value: unknown }) => (typeof value === 'string' ? value.split(',').filter(Boolean) : value))
  @IsIn(COMMENT_STATUSES, { each: true })
  status?: CommentStatus[];

  @ApiPropertyOptional()
  @IsOptional()
  @MaxLength(MAX_SOURCE_LENGTH)
  @IsString()
  source?: string;

  @ApiPropertyOptional({ description: "The author's id or name" })
  @IsOptional()
  @MaxLength(500)
  @IsString()
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

  @ApiProperty({ oneOf: [ASSESSMENT_SCHEMA, { type: 'null' }], type: undefined })
  assessment!: Assessment | null;
}

export class CommentListDto {
  @ApiProperty({ type: [Object] })
  comments!: object[];

  @ApiProperty({ type: String, nullable: true })
  nextCursor!: string | null;
}

@LeavesOutUnknownFields()
export class NewPageDto {
  @ApiPropertyOptional({ description: 'A page of plain text; either this or html', maxLength: MAX_PAGE_LENGTH })
  @IsOptional()
  @MaxLength(MAX_PAGE_LENGTH)
  @IsString()
  text?: string | null;

  @ApiPropertyOptional({ description: 'A page of HTML', maxLength: MAX_PAGE_LENGTH })
  @IsOptional()
  @MaxLength(MAX_PAGE_LENGTH)
  @IsString()
  html?: string | null;

  @OptionalText(MAX_EXTERNAL_ID_LENGTH)
  externalId?: string | null;

  @OptionalText(MAX_URL_BYTES)
  url?: string | null;

  @OptionalText(MAX_SOURCE_LENGTH)
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

export class PageItemDto extends PageCommentDto {
  @ApiProperty({ type: String, format: 'uuid', nullable: true })
  itemId!: string | null;
}

export class PageViewDto {
  @ApiProperty({ format: 'uuid' })
  id!: string;

  @ApiProperty()
  source!: string;

  @ApiProperty({ type: String, nullable: true })
  externalId!: string | null;

  @ApiProperty({ type: String, nullable: true })
  url!: string | null;

  @ApiProperty({ enum: ['text', 'html'] })
  format!: 'text' | 'html';

  @ApiProperty({ format: 'date-time' })
  createdAt!: string;

  @ApiProperty({ description: 'What the offsets point into: the text as handed in, or the rendered text of HTML' })
  text!: string;

  @ApiProperty({ type: Object })
  page!: SeparatedPage;

  @ApiProperty({ type: [PageItemDto] })
  comments!: readonly PageItemDto[];
}
