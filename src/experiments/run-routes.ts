import { Delete, Get, HttpCode, Param, Post, Sse } from '@nestjs/common';
import { ApiNoContentResponse, ApiOkResponse, ApiOperation } from '@nestjs/swagger';
import type { Observable } from 'rxjs';
import { type Caller, CallerOf } from '../accounts/caller.js';
import type { ExperimentKind } from '../storage/entities/experiment.entity.js';
import type { ExperimentsService, RunView } from './experiments.service.js';
import { RunDto } from './runs.dto.js';

/** What one can do with a run of any kind once it was begun; the controller of a kind adds how to begin one. */
export abstract class RunRoutes {
  protected constructor(
    protected readonly runs: ExperimentsService,
    protected readonly kind: ExperimentKind,
  ) {}

  @Get(':id')
  @ApiOkResponse({ type: RunDto })
  find(@Param('id') id: string, @CallerOf() caller: Caller): Promise<RunView> {
    return this.runs.find(caller.tenantId, this.kind, id);
  }

  @Sse(':id/events')
  @ApiOperation({ summary: 'The run every second, as server-sent events, until it is over' })
  events(@Param('id') id: string, @CallerOf() caller: Caller): Observable<{ data: RunView }> {
    return this.runs.events(caller.tenantId, this.kind, id);
  }

  @Post(':id/cancel')
  @HttpCode(200)
  @ApiOkResponse({ type: RunDto })
  cancel(@Param('id') id: string, @CallerOf() caller: Caller): Promise<RunView> {
    return this.runs.cancel(caller, this.kind, id);
  }

  @Delete(':id')
  @HttpCode(204)
  @ApiNoContentResponse()
  remove(@Param('id') id: string, @CallerOf() caller: Caller): Promise<void> {
    return this.runs.remove(caller, this.kind, id);
  }
}
