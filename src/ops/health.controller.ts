import { Controller, Get, Header, HttpCode, Inject } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { DataSource } from 'typeorm';
import { Metrics } from './metrics.js';
import { AnswersEverybody } from './public-route.js';
import { RetryLaterError } from './retry-later-error.js';

/** How long the database may take to answer before this process calls itself not ready. */
const READY_TIMEOUT_MS = 2_000;

@ApiTags('operation')
@AnswersEverybody()
@Controller()
export class HealthController {
  constructor(
    @Inject(DataSource) private readonly dataSource: DataSource,
    @Inject(Metrics) private readonly metrics: Metrics,
  ) {}

  @Get('health/live')
  @HttpCode(200)
  @Header('cache-control', 'no-store')
  @ApiOperation({ summary: 'Is the process alive? Asks nothing of the database.' })
  @ApiOkResponse({ schema: { type: 'object', properties: { status: { type: 'string', enum: ['live'] } } } })
  live(): { status: 'live' } {
    return { status: 'live' };
  }

  @Get('health/ready')
  @HttpCode(200)
  @Header('cache-control', 'no-store')
  @ApiOperation({ summary: 'Can it take requests? 503 while the database does not answer.' })
  @ApiOkResponse({ schema: { type: 'object', properties: { status: { type: 'string', enum: ['ready'] } } } })
  async ready(): Promise<{ status: 'ready' }> {
    let timer: NodeJS.Timeout | undefined;
    const timeout = new Promise<never>((_resolve, reject) => {
      timer = setTimeout(() => reject(new Error('timeout')), READY_TIMEOUT_MS);
    });
    try {
      await Promise.race([this.dataSource.query('SELECT 1'), timeout]);
      return { status: 'ready' };
    } catch {
      throw new RetryLaterError('DATABASE_UNUSABLE', 'The database does not answer.', 2);
    } finally {
      clearTimeout(timer);
    }
  }

  @Get('metrics')
  @Header('content-type', 'text/plain; version=0.0.4; charset=utf-8')
  @Header('cache-control', 'no-store')
  @ApiOperation({ summary: 'The figures of this process, for Prometheus' })
  @ApiOkResponse({ content: { 'text/plain': { schema: { type: 'string' } } } })
  async figures(): Promise<string> {
    return this.metrics.registry.metrics();
  }
}
