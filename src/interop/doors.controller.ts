import { Controller, Get, Query } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiProperty, ApiPropertyOptional, ApiTags } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import { IsIn, IsInt, IsOptional, Max, Min } from 'class-validator';
import { type Caller, CallerOf, Roles } from '../accounts/caller.js';
import { DoorTallies, type TallyView } from './door-tallies.js';
import { type LabelView, SuggestedLabels } from './suggested-labels.js';

const MAX_HOURS = 24 * 31;

class TallyQueryDto {
  @ApiPropertyOptional({ minimum: 1, maximum: MAX_HOURS, default: 24 })
  @IsOptional()
  @Type(() => Number)
  @Min(1)
  @Max(MAX_HOURS)
  @IsInt()
  hours: number = 24;
}

class TallyListDto {
  @ApiProperty({ type: [Object] })
  clients!: TallyView[];
}

class LabelQueryDto {
  @ApiPropertyOptional({ enum: ['suggestscore', 'decision'] })
  @IsOptional()
  @IsIn(['suggestscore', 'decision'])
  origin?: LabelView['origin'];

  @ApiPropertyOptional({ minimum: 1, maximum: 1_000, default: 100 })
  @IsOptional()
  @Type(() => Number)
  @Min(1)
  @Max(1_000)
  @IsInt()
  limit: number = 100;
}

class LabelListDto {
  @ApiProperty({ type: [Object] })
  labels!: LabelView[];
}

/** What those who run the doors of other systems look at. */
@ApiTags('doors')
@Roles('lead', 'analyst')
@Controller('v1')
export class DoorsController {
  constructor(
    private readonly tallies: DoorTallies,
    private readonly labels: SuggestedLabels,
  ) {}

  @Get('doors')
  @ApiOperation({
    summary: "How many calls of each client ended after the caller's own time limit, or were not waited for",
  })
  @ApiOkResponse({ type: TallyListDto })
  async clients(@Query() query: TallyQueryDto, @CallerOf() caller: Caller): Promise<TallyListDto> {
    return { clients: await this.tallies.list(caller.tenantId, query.hours) };
  }

  @Get('labels')
  @ApiOperation({ summary: 'Labels with where each comes from: suggested from outside, or of standing decisions' })
  @ApiOkResponse({ type: LabelListDto })
  async list(@Query() query: LabelQueryDto, @CallerOf() caller: Caller): Promise<LabelListDto> {
    return { labels: await this.labels.list(caller.tenantId, query.origin ?? null, query.limit) };
  }
}
