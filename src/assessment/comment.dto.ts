import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { plainToInstance, Type } from 'class-transformer';
import {
  IsBoolean,
  IsNotEmpty,
  IsObject,
  IsOptional,
  IsString,
  Matches,
  MaxLength,
  ValidateNested,
  validate,
} from 'class-validator';
import { BadInputError } from '../core/errors.js';
import { OptionalText } from '../ops/dto-fields.js';
import { faultsOf, LeavesOutUnknownFields } from '../ops/input.pipe.js';
import { toStorable } from '../storage/storable-text.js';
import type { ReceivedComment } from './received-comment.js';

// Checks run from the property upwards: its type stands next to it, so that it is what the first fault tells of.

/** In UTF-16 units. The longest comment in the public sets we know has under 20,000. */
export const MAX_COMMENT_LENGTH = 100_000;
/** The two stand in one unique index, whose rows Postgres bounds at 2,704 bytes: 4 x 600, and the rest. */
export const MAX_SOURCE_LENGTH = 100;
export const MAX_EXTERNAL_ID_LENGTH = 500;
const MAX_NAME_LENGTH = 500;
const MAX_URL_LENGTH = 2_000;
const MAX_TITLE_LENGTH = 2_000;
const MAX_LEAD_LENGTH = 20_000;
const DATE_TIME = /^\d{4}-\d\d-\d\d(?:[T ]\d\d:\d\d(?::\d\d(?:\.\d{1,9})?)?(?:Z|[+-]\d\d:?\d\d)?)?$/i;

export class CommentAuthorDto {
  @OptionalText(MAX_NAME_LENGTH)
  id?: string | null;

  @OptionalText(MAX_NAME_LENGTH)
  name?: string | null;
}

export class CommentParentDto {
  @OptionalText(MAX_EXTERNAL_ID_LENGTH)
  externalId?: string | null;

  @OptionalText(MAX_COMMENT_LENGTH, 'The comment replied to')
  text?: string | null;
}

export class CommentArticleDto {
  @OptionalText(MAX_EXTERNAL_ID_LENGTH)
  externalId?: string | null;

  @OptionalText(MAX_URL_LENGTH)
  url?: string | null;

  @OptionalText(MAX_TITLE_LENGTH)
  title?: string | null;

  @OptionalText(MAX_LEAD_LENGTH)
  lead?: string | null;
}

/** A comment as it comes in (contract 4.3); only the text is required. */
@LeavesOutUnknownFields()
export class CommentDto {
  @ApiProperty({ maxLength: MAX_COMMENT_LENGTH })
  @IsNotEmpty()
  @MaxLength(MAX_COMMENT_LENGTH)
  @IsString()
  text!: string;

  @OptionalText(MAX_SOURCE_LENGTH)
  source?: string | null;

  @OptionalText(MAX_EXTERNAL_ID_LENGTH)
  externalId?: string | null;

  @ApiPropertyOptional({ type: CommentAuthorDto, nullable: true })
  @IsOptional()
  @ValidateNested()
  @Type(() => CommentAuthorDto)
  @IsObject()
  author?: CommentAuthorDto | null;

  @ApiPropertyOptional({ type: CommentParentDto, nullable: true })
  @IsOptional()
  @ValidateNested()
  @Type(() => CommentParentDto)
  @IsObject()
  parent?: CommentParentDto | null;

  @ApiPropertyOptional({ type: CommentArticleDto, nullable: true })
  @IsOptional()
  @ValidateNested()
  @Type(() => CommentArticleDto)
  @IsObject()
  article?: CommentArticleDto | null;

  @OptionalText(MAX_NAME_LENGTH)
  section?: string | null;

  @ApiPropertyOptional({ type: String, format: 'date-time', nullable: true })
  @IsOptional()
  @Matches(DATE_TIME, { message: 'must be a time such as 2026-11-21T10:00:00Z' })
  @IsString()
  postedAt?: string | null;

  @OptionalText(MAX_NAME_LENGTH, 'A target whose stance is wanted in any case')
  target?: string | null;

  @ApiPropertyOptional({ type: String, nullable: true, description: 'ISO 639-1; detected where it is not given' })
  @IsOptional()
  @Matches(/^[a-z]{2,3}(?:[-_][a-z0-9]{1,8}){0,4}$/i, { message: 'must be a language code such as en' })
  @IsString()
  language?: string | null;

  @ApiPropertyOptional({
    type: Boolean,
    nullable: true,
    default: false,
    description: 'With each score the stretches of the text that moved it',
  })
  @IsOptional()
  @IsBoolean()
  explain?: boolean | null;

  @ApiPropertyOptional({
    type: Boolean,
    nullable: true,
    default: false,
    description: 'People look at it whatever the policy says',
  })
  @IsOptional()
  @IsBoolean()
  forceReview?: boolean | null;

  @ApiPropertyOptional({
    type: Boolean,
    nullable: true,
    default: false,
    description: 'Assess, decide, answer, keep nothing',
  })
  @IsOptional()
  @IsBoolean()
  doNotStore?: boolean | null;
}

/** One row of `POST /v1/classify`: a comment that may carry an id of the caller's. */
export class ClassifyCommentDto extends CommentDto {
  @OptionalText(MAX_EXTERNAL_ID_LENGTH, 'Comes back in the assessment')
  id?: string | null;
}

/**
 * The comment of a checked DTO: every field named, absent and empty ones null, short texts fit to be stored.
 * The comment's own text stays as it was sent.
 *
 * @throws BadInputError for a day that no calendar has.
 */
export function receivedComment(dto: CommentDto): ReceivedComment {
  return {
    text: dto.text,
    source: short(dto.source) ?? '',
    externalId: short(dto.externalId),
    author: dto.author ? orNull({ id: short(dto.author.id), name: short(dto.author.name) }) : null,
    parent: dto.parent ? orNull({ externalId: short(dto.parent.externalId), text: short(dto.parent.text) }) : null,
    article: dto.article
      ? orNull({
          externalId: short(dto.article.externalId),
          url: short(dto.article.url),
          title: short(dto.article.title),
          lead: short(dto.article.lead),
        })
      : null,
    section: short(dto.section),
    postedAt: dto.postedAt ? readTime(dto.postedAt) : null,
    target: short(dto.target),
    language: short(dto.language),
    forceReview: dto.forceReview ?? false,
  };
}

/** Checks one element of a list by itself. @throws BadInputError with its faults. */
export async function parseComment(value: unknown): Promise<ClassifyCommentDto> {
  if (value === null || typeof value !== 'object' || Array.isArray(value)) {
    throw new BadInputError('a comment must be an object with a text', [{ path: '', message: 'must be an object' }]);
  }
  const dto = plainToInstance(ClassifyCommentDto, value);
  const faults = faultsOf(
    await validate(dto, { whitelist: true, stopAtFirstError: true, validationError: { target: false, value: false } }),
  );
  const first = faults[0];
  if (first) throw new BadInputError(`${first.path}: ${first.message}`, faults);
  return dto;
}

function short(text: string | null | undefined): string | null {
  return text === undefined || text === null || text === '' ? null : toStorable(text).text;
}

function orNull<T extends object>(value: T): T | null {
  return Object.values(value).every((field) => field === null) ? null : value;
}

function readTime(text: string): string {
  // A time without an offset is taken as UTC, so that it means the same on every machine.
  const zoned = /^\d{4}-\d\d-\d\d[T ]/i.test(text) && !/(?:Z|[+-]\d\d:?\d\d)$/i.test(text) ? `${text}Z` : text;
  const time = new Date(zoned.replace(' ', 'T'));
  if (Number.isNaN(time.getTime()) || time.getUTCFullYear() < 1) {
    const message = 'must be a time such as 2026-11-21T10:00:00Z';
    throw new BadInputError(`postedAt: ${message}`, [{ path: 'postedAt', message }]);
  }
  return time.toISOString();
}
