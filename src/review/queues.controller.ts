import { Body, Controller, Get, HttpCode, Param, Post } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { type Caller, CallerOf, Roles } from '../accounts/caller.js';
import { ClaimDto } from './review.dto.js';
import { ReviewService } from './review.service.js';
import type { ItemView, QueueView } from './views.js';

/** What waits for people. */
@ApiTags('review')
@Controller('v1/queues')
export class QueuesController {
  constructor(private readonly review: ReviewService) {}

  @Get()
  @Roles('moderator', 'analyst')
  @ApiOperation({ summary: 'Every queue in which something waits or is on hold' })
  @ApiOkResponse({
    description:
      '{"queues": [{"name", "depth", "claimed", "held", "oldestAt", "secondsPerDecision", "expectedHours"}]}',
  })
  async list(@CallerOf() caller: Caller): Promise<{ queues: readonly QueueView[] }> {
    return { queues: await this.review.queues(caller.tenantId) };
  }

  @Post(':queue/claim')
  @HttpCode(200)
  @Roles('moderator')
  @ApiOperation({ summary: 'Take the most urgent items under a lease; the queue `all` is every queue' })
  @ApiOkResponse({ description: '{"items": [...]}, empty where nothing waits' })
  async claim(
    @Param('queue') queue: string,
    @Body() body: ClaimDto,
    @CallerOf() caller: Caller,
  ): Promise<{ items: readonly ItemView[] }> {
    return { items: await this.review.claim(caller, queue, body.limit, body.withoutTags) };
  }
}
