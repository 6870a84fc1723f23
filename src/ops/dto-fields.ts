import { applyDecorators } from '@nestjs/common';
import { ApiPropertyOptional } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import { IsInt, IsOptional, IsString, Max, MaxLength, Min } from 'class-validator';

/**
 * A whole number of a query, checked and described. What it is where nobody says is the property's own initial value;
 * `otherwise` tells the readers of the interface.
 */
export function WholeNumber(bounds: {
  readonly least: number;
  readonly most: number;
  readonly otherwise: number;
  readonly description?: string;
}): PropertyDecorator {
  const { least, most, otherwise, description } = bounds;
  return applyDecorators(
    IsInt(),
    Max(most),
    Min(least),
    Type(() => Number),
    IsOptional(),
    ApiPropertyOptional({ minimum: least, maximum: most, default: otherwise, ...(description && { description }) }),
  );
}

/** Where a list goes on: what the answer before gave as `nextCursor`. */
export function Cursor(description = 'The `nextCursor` of the page before'): PropertyDecorator {
  return applyDecorators(IsString(), MaxLength(200), IsOptional(), ApiPropertyOptional({ description }));
}

/** A text that may be null or left out, which mean the same. @param most characters; a surrogate pair is one. */
export function OptionalText(most: number, description?: string): PropertyDecorator {
  return applyDecorators(
    IsString(),
    MaxLength(most),
    IsOptional(),
    ApiPropertyOptional({ type: String, nullable: true, ...(description && { description }) }),
  );
}
