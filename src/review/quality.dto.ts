import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { IsBoolean, IsIn, IsNotEmpty, IsObject, IsOptional, IsString, IsUUID, MaxLength } from 'class-validator';
import { Cursor, WholeNumber } from '../ops/dto-fields.js';
import { DECISIONS } from './decide-item.js';
import { MAX_REASON_LENGTH, NewDecisionDto } from './review.dto.js';
import type { DecisionName } from './views.js';

class PageQueryDto {
  @Cursor()
  cursor?: string;

  @WholeNumber({ least: 1, most: 100, otherwise: 20 })
  limit = 20;
}

export class AgreementQueryDto {
  @WholeNumber({ least: 1, most: 730, otherwise: 90, description: 'How far back' })
  days = 90;
}

export class DisagreementQueryDto extends PageQueryDto {
  @ApiPropertyOptional({ enum: ['open', 'settled'], default: 'open' })
  @IsOptional()
  @IsIn(['open', 'settled'])
  state: 'open' | 'settled' = 'open';
}

export class SettleDto extends NewDecisionDto {
  @ApiPropertyOptional({ default: false, description: 'Keep the comment to go by; the note says why' })
  @IsOptional()
  @IsBoolean()
  keepAsPrecedent = false;
}

export class GoldenQueryDto {
  @ApiPropertyOptional({ format: 'uuid' })
  @IsOptional()
  @IsUUID()
  itemId?: string;
}

export class GoldenDto {
  @ApiPropertyOptional({ enum: DECISIONS, description: 'The standing decision unless said' })
  @IsOptional()
  @IsIn(DECISIONS)
  decision?: DecisionName;

  @ApiPropertyOptional({
    type: 'object',
    additionalProperties: true,
    description: 'By axis; the labels of the standing decision unless said. Other axes are not compared',
  })
  @IsOptional()
  @IsObject()
  labels?: Record<string, unknown>;

  @ApiPropertyOptional({ type: String, nullable: true, maxLength: MAX_REASON_LENGTH, description: 'Why it is so' })
  @IsOptional()
  @IsString()
  @MaxLength(MAX_REASON_LENGTH)
  note?: string | null;
}

export class PrecedentQueryDto extends PageQueryDto {
  @ApiPropertyOptional({ description: 'Words of the comment or of the note' })
  @IsOptional()
  @IsString()
  @MaxLength(200)
  q?: string;

  @ApiPropertyOptional()
  @IsOptional()
  @IsString()
  @MaxLength(64)
  reasonCode?: string;

  @ApiPropertyOptional({ enum: DECISIONS })
  @IsOptional()
  @IsIn(DECISIONS)
  decision?: DecisionName;
}

export class PrecedentDto {
  @ApiProperty({ maxLength: MAX_REASON_LENGTH, description: 'Why it was decided so' })
  @IsString()
  @IsNotEmpty()
  @MaxLength(MAX_REASON_LENGTH)
  note!: string;
}
