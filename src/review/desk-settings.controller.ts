import { Body, Controller, Get, Inject, Put } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { DataSource } from 'typeorm';
import { type Caller, CallerOf, Roles } from '../accounts/caller.js';
import { type QueueDefinition, queueDefinitions, setQueueDefinitions } from './queue-definitions.js';
import { type ReasonCode, reasonCodes, setReasonCodes } from './reason-codes.js';
import { QueueDefinitionsDto, ReasonCodesDto } from './review.dto.js';

/** How the desk is set up; leads change it. */
@ApiTags('review')
@Controller('v1')
export class DeskSettingsController {
  constructor(@Inject(DataSource) private readonly dataSource: DataSource) {}

  @Get('reason-codes')
  @Roles('moderator', 'analyst')
  @ApiOperation({ summary: 'Why a comment may be turned away, in the order in which moderators see it' })
  @ApiOkResponse({ type: ReasonCodesDto })
  async codes(@CallerOf() caller: Caller): Promise<{ codes: readonly ReasonCode[] }> {
    return { codes: await reasonCodes(this.dataSource, caller.tenantId) };
  }

  @Put('reason-codes')
  @Roles('lead')
  @ApiOperation({ summary: 'Put another list in its place; codes that are no longer on it stay on past decisions' })
  @ApiOkResponse({ type: ReasonCodesDto })
  async setCodes(@Body() body: ReasonCodesDto, @CallerOf() caller: Caller): Promise<{ codes: readonly ReasonCode[] }> {
    return { codes: await setReasonCodes(this.dataSource, caller, body.codes) };
  }

  @Get('queue-definitions')
  @Roles('moderator', 'analyst')
  @ApiOperation({ summary: 'Queues of the house’s own: what comes in, in which order, and who works them' })
  @ApiOkResponse({ type: QueueDefinitionsDto })
  async queues(@CallerOf() caller: Caller): Promise<{ queues: readonly QueueDefinition[] }> {
    return { queues: await queueDefinitions(this.dataSource, caller.tenantId) };
  }

  @Put('queue-definitions')
  @Roles('lead')
  @ApiOperation({ summary: 'Put others in their place, for what is assessed from now on' })
  @ApiOkResponse({ type: QueueDefinitionsDto })
  async setQueues(
    @Body() body: QueueDefinitionsDto,
    @CallerOf() caller: Caller,
  ): Promise<{ queues: readonly QueueDefinition[] }> {
    return { queues: await setQueueDefinitions(this.dataSource, caller, body.queues) };
  }
}
