import { Body, Controller, Get, HttpCode, Param, ParseUUIDPipe, Post } from '@nestjs/common';
import { ApiConflictResponse, ApiNoContentResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { type Caller, CallerOf, Roles } from '../accounts/caller.js';
import type { DecisionResult } from './decide-item.js';
import { AssignDto, DecisionDto, EscalateDto, HoldDto, LeaseDto, NoteDto, OptionalLeaseDto } from './review.dto.js';
import { ReviewService } from './review.service.js';
import type { GoldenResult, ItemContext, ItemView } from './views.js';

/** One comment revision that waits for people. */
@ApiTags('review')
@Roles('moderator')
@Controller('v1/items/:itemId')
export class ItemsController {
  constructor(private readonly review: ReviewService) {}

  @Get()
  @Roles('moderator', 'analyst')
  @ApiOperation({ summary: 'Everything a moderator sees of an item' })
  item(@Param('itemId', ParseUUIDPipe) itemId: string, @CallerOf() caller: Caller): Promise<ItemView> {
    return this.review.item(caller, itemId);
  }

  @Get('context')
  @Roles('moderator', 'analyst')
  @ApiOperation({ summary: "The author's record, near duplicates, precedents and readers' reports" })
  @ApiOkResponse({ description: '{"author", "duplicates", "similar", "reports"}' })
  context(@Param('itemId', ParseUUIDPipe) itemId: string, @CallerOf() caller: Caller): Promise<ItemContext> {
    return this.review.context(caller, itemId);
  }

  @Post('decision')
  @HttpCode(200)
  @ApiOperation({ summary: 'Decide: approve, reject or spam' })
  @ApiOkResponse({
    description: '{"itemId", "commentId", "status", "decision"}; `golden` where a known answer is told',
  })
  @ApiConflictResponse({ description: 'The lease is over, somebody decided before, or the comment was edited' })
  decide(
    @Param('itemId', ParseUUIDPipe) itemId: string,
    @Body() body: DecisionDto,
    @CallerOf() caller: Caller,
  ): Promise<DecisionResult & { golden?: GoldenResult }> {
    return this.review.decide(caller, itemId, {
      decision: body.decision,
      leaseToken: body.leaseToken,
      reasonCodes: body.reasonCodes,
      labels: body.labels,
      note: body.note ?? null,
    });
  }

  @Post('undo')
  @HttpCode(200)
  @ApiOperation({ summary: 'Take the standing decision back; the item is the caller’s again, under a new lease' })
  @ApiOkResponse({ description: '{"itemId", "commentId", "status", "itemState", "item"}' })
  async undo(@Param('itemId', ParseUUIDPipe) itemId: string, @CallerOf() caller: Caller) {
    const item = await this.review.undo(caller, itemId);
    return { itemId, commentId: item.commentId, status: item.comment.status, itemState: item.state, item };
  }

  @Post('release')
  @HttpCode(204)
  @ApiNoContentResponse()
  release(
    @Param('itemId', ParseUUIDPipe) itemId: string,
    @Body() body: OptionalLeaseDto,
    @CallerOf() caller: Caller,
  ): Promise<void> {
    return this.review.release(caller, itemId, body.leaseToken ?? null);
  }

  @Post('heartbeat')
  @HttpCode(200)
  @ApiOkResponse({ description: '{"leaseExpiresAt"}' })
  async heartbeat(
    @Param('itemId', ParseUUIDPipe) itemId: string,
    @Body() body: LeaseDto,
    @CallerOf() caller: Caller,
  ): Promise<{ leaseExpiresAt: Date }> {
    return { leaseExpiresAt: await this.review.heartbeat(caller, itemId, body.leaseToken) };
  }

  @Post('escalate')
  @HttpCode(204)
  @ApiNoContentResponse()
  escalate(
    @Param('itemId', ParseUUIDPipe) itemId: string,
    @Body() body: EscalateDto,
    @CallerOf() caller: Caller,
  ): Promise<void> {
    return this.review.escalate(caller, itemId, body.leaseToken ?? null, body.reason);
  }

  @Post('second-opinion')
  @HttpCode(204)
  @ApiOperation({ summary: 'Put it back for anybody but the caller, who would like to hear what another thinks' })
  @ApiNoContentResponse()
  secondOpinion(
    @Param('itemId', ParseUUIDPipe) itemId: string,
    @Body() body: EscalateDto,
    @CallerOf() caller: Caller,
  ): Promise<void> {
    return this.review.askSecondOpinion(caller, itemId, body.leaseToken ?? null, body.reason);
  }

  @Post('assign')
  @Roles('lead')
  @HttpCode(204)
  @ApiOperation({ summary: 'Keep an item for one person; null for everybody again' })
  @ApiNoContentResponse()
  assign(
    @Param('itemId', ParseUUIDPipe) itemId: string,
    @Body() body: AssignDto,
    @CallerOf() caller: Caller,
  ): Promise<void> {
    return this.review.assign(caller, itemId, body.accountId ?? null);
  }

  @Post('hold')
  @HttpCode(204)
  @ApiNoContentResponse()
  hold(
    @Param('itemId', ParseUUIDPipe) itemId: string,
    @Body() body: HoldDto,
    @CallerOf() caller: Caller,
  ): Promise<void> {
    return this.review.hold(caller, itemId, body.leaseToken ?? null, {
      reason: body.reason,
      until: body.until ?? null,
      owner: body.owner ?? null,
    });
  }

  @Post('notes')
  @HttpCode(204)
  @ApiNoContentResponse()
  addNote(
    @Param('itemId', ParseUUIDPipe) itemId: string,
    @Body() body: NoteDto,
    @CallerOf() caller: Caller,
  ): Promise<void> {
    return this.review.addNote(caller, itemId, body.text);
  }
}
