import { Body, Controller, Get, HttpCode, Inject, Param, ParseUUIDPipe, Post, Query } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { DataSource } from 'typeorm';
import { type Caller, CallerOf, Roles } from '../accounts/caller.js';
import { BadInputError } from '../core/errors.js';
import { toStorable } from '../storage/storable-text.js';
import { type BulkChoice, type BulkResult, BulkService } from './bulk.service.js';
import { type ItemFilter, listItems } from './item-list.js';
import { BulkDecisionDto, type ItemFilterDto, ItemListQueryDto } from './review.dto.js';
import type { ListedItem } from './views.js';

/** Many waiting items at once. */
@ApiTags('review')
@Controller('v1')
export class BulkController {
  constructor(
    @Inject(DataSource) private readonly dataSource: DataSource,
    private readonly bulk: BulkService,
  ) {}

  @Get('items')
  @Roles('moderator', 'analyst')
  @ApiOperation({ summary: 'Items that wait, without taking them in hand' })
  @ApiOkResponse({ description: '{"items": [...], "total"}; the total counts to 10,000' })
  list(
    @Query() query: ItemListQueryDto,
    @CallerOf() caller: Caller,
  ): Promise<{ items: readonly ListedItem[]; total: number }> {
    return listItems(this.dataSource, caller, filterOf(query), query.order, query.limit);
  }

  @Post('bulk-decisions')
  @HttpCode(200)
  @Roles('moderator')
  @ApiOperation({ summary: 'Decide about many items at once; what others hold or have decided is left and named' })
  @ApiOkResponse({
    description: '{"bulkId", "decided": [{"itemId", "commentId"}], "refused": [{"itemId", "code", "reason"}]}',
  })
  decide(@Body() body: BulkDecisionDto, @CallerOf() caller: Caller): Promise<BulkResult> {
    return this.bulk.decide(caller, choiceOf(body), {
      decision: body.decision,
      reasonCodes: body.reasonCodes,
      labels: body.labels,
      note: body.note ?? null,
    });
  }

  @Post('bulk-decisions/:bulkId/undo')
  @HttpCode(200)
  @Roles('moderator')
  @ApiOperation({ summary: 'Take back what a decision about many decided, as far as it still stands' })
  @ApiOkResponse({ description: '{"bulkId", "undone": ["itemId"], "refused": [...]}' })
  undo(@Param('bulkId', ParseUUIDPipe) bulkId: string, @CallerOf() caller: Caller) {
    return this.bulk.undo(caller, bulkId);
  }
}

function filterOf(dto: ItemFilterDto): ItemFilter {
  return {
    queue: dto.queue === undefined || dto.queue === 'all' ? null : toStorable(dto.queue).text,
    signal: dto.signal ?? null,
    atLeast: dto.atLeast ?? null,
    below: dto.below ?? null,
    author: dto.author === undefined ? null : toStorable(dto.author).text,
  };
}

/** @throws BadInputError unless exactly one way of choosing is given. */
function choiceOf({ itemIds, filter, caseOf }: BulkDecisionDto): BulkChoice {
  const given = [itemIds, filter, caseOf].filter((one) => one !== undefined);
  if (given.length !== 1) {
    throw new BadInputError('give exactly one of itemIds, filter and caseOf', [
      { path: 'itemIds', message: 'give exactly one of itemIds, filter and caseOf' },
    ]);
  }
  if (itemIds) return { itemIds };
  return filter ? { filter: filterOf(filter) } : { caseOf: caseOf! };
}
