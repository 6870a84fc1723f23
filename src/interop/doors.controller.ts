import { Controller, Get, Query } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiProperty, ApiPropertyOptional, ApiTags } from '@nestjs/swagger';
import { IsIn, IsOptional } from 'class-validator';
import { type Caller, CallerOf, Roles } from '../accounts/caller.js';
import { WholeNumber } from '../ops/dto-fields.js';
import { DoorTallies, type TallyView } from './door-tallies.js';
import { type LabelView, SuggestedLabels } from './suggested-labels.js';

const MAX_HOURS = 24 * 31;

class TallyQueryDto {
  @WholeNumber({ least: 1, most: MAX_HOURS, otherwise: 24 })
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

  @WholeNumber({ least: 1, most: 1_000, otherwise: 100 })
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
