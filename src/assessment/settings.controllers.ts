import { Body, Controller, Delete, Get, HttpCode, Param, Post } from '@nestjs/common';
import { ApiCreatedResponse, ApiNoContentResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { type Caller, CallerOf, Roles } from '../accounts/caller.js';
import { NewPolicyDto, NewTargetDto, PolicyDto, PolicyListDto, TargetDto, TargetListDto } from './assessment.dto.js';
import { PoliciesService } from './policies.service.js';
import { TargetsService } from './targets.service.js';

/** What turns scores into decisions. */
@ApiTags('policies')
@Roles('moderator', 'analyst')
@Controller('v1/policies')
export class PoliciesController {
  constructor(private readonly policies: PoliciesService) {}

  @Get()
  @ApiOkResponse({ type: PolicyListDto })
  async list(@CallerOf() caller: Caller): Promise<PolicyListDto> {
    return { policies: await this.policies.list(caller.tenantId) };
  }

  @Get(':id')
  @ApiOkResponse({ type: PolicyDto })
  async find(@Param('id') id: string, @CallerOf() caller: Caller): Promise<PolicyDto> {
    return this.policies.find(caller.tenantId, id);
  }

  /** Adds a draft: the next version of its name. */
  @Post()
  @Roles('lead')
  @ApiCreatedResponse({ type: PolicyDto })
  async add(@Body() body: NewPolicyDto, @CallerOf() caller: Caller): Promise<PolicyDto> {
    return this.policies.add(caller.tenantId, body, caller.actor);
  }

  /** Puts a version in force, for every comment from now on. */
  @Post(':id/activate')
  @Roles('lead')
  @HttpCode(200)
  @ApiOkResponse({ type: PolicyDto })
  async activate(@Param('id') id: string, @CallerOf() caller: Caller): Promise<PolicyDto> {
    return this.policies.activate(caller.tenantId, id, caller.actor);
  }
}

/** Whom or what a stance is towards. */
@ApiTags('targets')
@Controller('v1/targets')
export class TargetsController {
  constructor(private readonly targets: TargetsService) {}

  @Get()
  @ApiOkResponse({ type: TargetListDto })
  async list(@CallerOf() caller: Caller): Promise<TargetListDto> {
    return { targets: await this.targets.list(caller.tenantId) };
  }

  /** Adds a target, in the place of one with the same name. */
  @Post()
  @Roles('lead')
  @ApiCreatedResponse({ type: TargetDto })
  async put(@Body() body: NewTargetDto, @CallerOf() caller: Caller): Promise<TargetDto> {
    const target = {
      name: body.name,
      aliases: body.aliases ?? [],
      opposed: body.opposed ?? [],
      description: body.description ?? '',
    };
    return this.targets.put(caller.tenantId, target, caller.actor);
  }

  @Delete(':id')
  @Roles('lead')
  @HttpCode(204)
  @ApiNoContentResponse()
  async remove(@Param('id') id: string, @CallerOf() caller: Caller): Promise<void> {
    await this.targets.remove(caller.tenantId, id, caller.actor);
  }
}
