import { Controller, Sse } from '@nestjs/common';
import { ApiOperation, ApiProduces, ApiTags } from '@nestjs/swagger';
import type { Observable } from 'rxjs';
import { type Caller, CallerOf, Roles } from '../accounts/caller.js';
import { LiveService } from './live.service.js';

/** What others do, as it happens. */
@ApiTags('review')
@Controller('v1/live')
export class LiveController {
  constructor(private readonly live: LiveService) {}

  @Sse()
  @Roles('moderator', 'analyst')
  @ApiOperation({ summary: 'Server-sent events `news`: what happened to items and their comments, within a second' })
  @ApiProduces('text/event-stream')
  listen(@CallerOf() caller: Caller): Observable<{ type: string; data: object }> {
    return this.live.listen(caller.tenantId);
  }
}
