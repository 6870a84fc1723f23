import {
  Body,
  Controller,
  Delete,
  Get,
  HttpCode,
  Inject,
  Param,
  ParseUUIDPipe,
  Post,
  Put,
  Query,
} from '@nestjs/common';
import { ApiNoContentResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { DataSource } from 'typeorm';
import { type Caller, CallerOf, Roles } from '../accounts/caller.js';
import { type AgreementView, agreement } from './agreement.js';
import { disagreements, settleDisagreement } from './disagreements.js';
import { goldenItems, makeGolden, makeOrdinary } from './golden-items.js';
import { dropPrecedent, keepPrecedent, precedents } from './precedents.js';
import {
  AgreementQueryDto,
  DisagreementQueryDto,
  GoldenDto,
  GoldenQueryDto,
  PrecedentDto,
  PrecedentQueryDto,
  SettleDto,
} from './quality.dto.js';
import type { Disagreement, GoldenView, PrecedentView } from './views.js';

/** How well people decide, and what they go by. */
@ApiTags('quality')
@Controller('v1')
export class QualityController {
  constructor(@Inject(DataSource) private readonly dataSource: DataSource) {}

  @Get('quality/agreement')
  @Roles('moderator', 'analyst')
  @ApiOperation({
    summary: 'How far people agree who decided without seeing the other’s decision; moderators see their own',
  })
  @ApiOkResponse({
    description:
      '{"since", "axes": [{"axis", "comments", "labels", "same", "kappa", "kappaInterval", "alpha", "alphaInterval"}], ' +
      '"people": [{"actor", "name", "axes", "golden": {"answered", "right"}}]}',
  })
  agreement(@Query() query: AgreementQueryDto, @CallerOf() caller: Caller): Promise<AgreementView> {
    return agreement(this.dataSource, caller, query.days);
  }

  @Get('quality/disagreements')
  @Roles('lead', 'analyst')
  @ApiOperation({ summary: 'Comments about which two people decided, and not the same' })
  @ApiOkResponse({
    description: '{"disagreements": [{"id", "comment", "first", "second", "settled", …}], "nextCursor", "open"}',
  })
  disagreements(
    @Query() query: DisagreementQueryDto,
    @CallerOf() caller: Caller,
  ): Promise<{ disagreements: readonly Disagreement[]; nextCursor: string | null; open: number }> {
    return disagreements(this.dataSource, caller.tenantId, { ...query, cursor: query.cursor ?? null });
  }

  @Post('quality/disagreements/:id/settle')
  @HttpCode(200)
  @Roles('lead')
  @ApiOperation({ summary: 'Say what holds; where it is not the first decision, it takes its place' })
  @ApiOkResponse({ description: '{"id", "itemId", "status", "changed"}' })
  settle(@Param('id', ParseUUIDPipe) id: string, @Body() body: SettleDto, @CallerOf() caller: Caller) {
    const { decision, reasonCodes, labels, keepAsPrecedent } = body;
    return settleDisagreement(this.dataSource, caller, id, {
      decision,
      reasonCodes,
      labels,
      note: body.note ?? null,
      keepAsPrecedent,
    });
  }

  @Get('quality/golden')
  @Roles('lead', 'analyst')
  @ApiOperation({ summary: 'Items whose right answer is known, and how often it was given' })
  @ApiOkResponse({ description: '{"golden": [{"itemId", "decision", "labels", "answered", "right", …}]}' })
  async golden(@Query() query: GoldenQueryDto, @CallerOf() caller: Caller): Promise<{ golden: readonly GoldenView[] }> {
    return { golden: await goldenItems(this.dataSource, caller.tenantId, query.itemId ?? null) };
  }

  @Put('items/:itemId/golden')
  @Roles('lead')
  @ApiOperation({ summary: 'The right answer to this decided item is known: it is mixed into what people claim' })
  makeGolden(
    @Param('itemId', ParseUUIDPipe) itemId: string,
    @Body() body: GoldenDto,
    @CallerOf() caller: Caller,
  ): Promise<GoldenView> {
    return makeGolden(this.dataSource, caller, itemId, {
      decision: body.decision ?? null,
      labels: body.labels ?? null,
      note: body.note ?? null,
    });
  }

  @Delete('items/:itemId/golden')
  @Roles('lead')
  @HttpCode(204)
  @ApiNoContentResponse()
  makeOrdinary(@Param('itemId', ParseUUIDPipe) itemId: string, @CallerOf() caller: Caller): Promise<void> {
    return makeOrdinary(this.dataSource, caller, itemId);
  }

  @Get('precedents')
  @Roles('moderator', 'analyst')
  @ApiOperation({ summary: 'Decisions kept to go by, the newest first' })
  @ApiOkResponse({
    description: '{"precedents": [{"itemId", "text", "decision", "reasonCodes", "note", …}], "nextCursor"}',
  })
  precedents(
    @Query() query: PrecedentQueryDto,
    @CallerOf() caller: Caller,
  ): Promise<{ precedents: readonly PrecedentView[]; nextCursor: string | null }> {
    return precedents(this.dataSource, caller.tenantId, {
      q: query.q?.trim() || null,
      reasonCode: query.reasonCode || null,
      decision: query.decision ?? null,
      cursor: query.cursor ?? null,
      limit: query.limit,
    });
  }

  @Put('items/:itemId/precedent')
  @Roles('lead')
  @HttpCode(204)
  @ApiOperation({ summary: 'Keep a decided item to go by, with the words that say why' })
  @ApiNoContentResponse()
  keep(
    @Param('itemId', ParseUUIDPipe) itemId: string,
    @Body() body: PrecedentDto,
    @CallerOf() caller: Caller,
  ): Promise<void> {
    return this.dataSource.transaction((manager) => keepPrecedent(manager, caller, itemId, body.note));
  }

  @Delete('items/:itemId/precedent')
  @Roles('lead')
  @HttpCode(204)
  @ApiNoContentResponse()
  drop(@Param('itemId', ParseUUIDPipe) itemId: string, @CallerOf() caller: Caller): Promise<void> {
    return this.dataSource.transaction((manager) => dropPrecedent(manager, caller, itemId));
  }
}
