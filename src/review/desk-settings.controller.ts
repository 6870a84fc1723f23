import { Body, Controller, Get, Inject, Put } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { DataSource } from 'typeorm';
import { type Caller, CallerOf, Roles } from '../accounts/caller.js';
import { DeskSettingsDto, QueueDefinitionsDto, ReasonCodesDto, TeamsDto } from './desk-settings.dto.js';
import { type DeskSettings, deskSettings, setDeskSettings, setTeams, type Team, teams } from './desk-settings.js';
import { type QueueDefinition, queueDefinitions, setQueueDefinitions } from './queue-definitions.js';
import { reasonCodes, setReasonCodes } from './reason-codes.js';
import type { ReasonCode } from './views.js';

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

  @Get('teams')
  @Roles('moderator', 'analyst')
  @ApiOperation({ summary: 'Accounts that work together; a queue can be a team’s' })
  @ApiOkResponse({ type: TeamsDto })
  async teams(@CallerOf() caller: Caller): Promise<{ teams: readonly Team[] }> {
    return { teams: await teams(this.dataSource, caller.tenantId) };
  }

  @Put('teams')
  @Roles('lead')
  @ApiOperation({ summary: 'Put other teams in their place' })
  @ApiOkResponse({ type: TeamsDto })
  async setTeams(@Body() body: TeamsDto, @CallerOf() caller: Caller): Promise<{ teams: readonly Team[] }> {
    return { teams: await setTeams(this.dataSource, caller, body.teams) };
  }

  @Get('desk-settings')
  @Roles('moderator', 'analyst')
  @ApiOperation({ summary: 'How many items one person may hold, and whether golden items tell their result' })
  @ApiOkResponse({ type: DeskSettingsDto })
  settings(@CallerOf() caller: Caller): Promise<DeskSettings> {
    return deskSettings(this.dataSource, caller.tenantId);
  }

  @Put('desk-settings')
  @Roles('lead')
  @ApiOperation({ summary: 'Change them' })
  @ApiOkResponse({ type: DeskSettingsDto })
  setSettings(@Body() body: DeskSettingsDto, @CallerOf() caller: Caller): Promise<DeskSettings> {
    return setDeskSettings(this.dataSource, caller, body);
  }
}
