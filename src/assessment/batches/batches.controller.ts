import { Readable } from 'node:stream';
import {
  Controller,
  Delete,
  Get,
  HttpCode,
  Inject,
  Param,
  Post,
  Query,
  Req,
  Sse,
  StreamableFile,
} from '@nestjs/common';
import { RouteConfig } from '@nestjs/platform-fastify';
import {
  ApiAcceptedResponse,
  ApiBody,
  ApiConsumes,
  ApiNoContentResponse,
  ApiOkResponse,
  ApiOperation,
  ApiProduces,
  ApiProperty,
  ApiPropertyOptional,
  ApiTags,
} from '@nestjs/swagger';
import { Transform } from 'class-transformer';
import { IsBoolean, IsIn, IsOptional, IsString, MaxLength } from 'class-validator';
import type { FastifyRequest } from 'fastify';
import { concatMap, type Observable, takeWhile, timer } from 'rxjs';
import { type Caller, CallerOf, Roles } from '../../accounts/caller.js';
import { CONFIG, type Config } from '../../config/config.js';
import { ParleyError } from '../../core/errors.js';
import { WholeNumber } from '../../ops/dto-fields.js';
import { ModelsService } from '../models.service.js';
import { TenantModels } from '../tenant-models.js';
import type { BatchKind } from './batch-chunk.js';
import { csvTable } from './batch-csv.js';
import { serverFileRows } from './batch-file.js';
import { bodyRows, FILE_TYPES, fileRows } from './batch-upload.js';
import { BatchesService, type BatchView } from './batches.service.js';

/** Of the JSON form, which is read whole; a file is streamed and may have any size. */
const MAX_BODY_BYTES = 64 * 1024 * 1024;
const EVENT_MS = 1_000;

export class NewBatchQueryDto {
  @ApiPropertyOptional({ enum: ['comments', 'pages'], default: 'comments', description: 'What the rows of a file are' })
  @IsOptional()
  @IsIn(['comments', 'pages'])
  kind: BatchKind = 'comments';

  @ApiPropertyOptional({ type: Boolean, default: false })
  @IsOptional()
  @Transform(({ value }) => (value === 'true' ? true : value === 'false' ? false : value))
  @IsBoolean()
  explain = false;
}

export class ResultsQueryDto {
  @ApiPropertyOptional({ enum: ['jsonl', 'csv'], default: 'jsonl' })
  @IsOptional()
  @IsIn(['jsonl', 'csv'])
  format: 'jsonl' | 'csv' = 'jsonl';
}

export class BatchListQueryDto {
  @ApiPropertyOptional()
  @IsOptional()
  @MaxLength(200)
  @IsString()
  cursor?: string;

  @WholeNumber({ least: 1, most: 200, otherwise: 50 })
  limit = 50;
}

export class BatchDto implements BatchView {
  @ApiProperty({ format: 'uuid' })
  id!: string;
  @ApiProperty({ enum: ['receiving', 'running', 'paused', 'cancelled', 'done'] })
  state!: BatchView['state'];
  @ApiProperty({ enum: ['comments', 'pages'] })
  kind!: BatchKind;
  @ApiProperty({ description: 'Rows; `done` and `failed` together reach it' })
  total!: number;
  @ApiProperty()
  done!: number;
  @ApiProperty({ description: 'Rows that have an error for a result' })
  failed!: number;
  @ApiProperty({ format: 'date-time' })
  createdAt!: string;
  @ApiProperty({ type: String, format: 'date-time', nullable: true })
  finishedAt!: string | null;
}

export class BatchListDto {
  @ApiProperty({ type: [BatchDto] })
  batches!: BatchView[];
  @ApiProperty({ type: String, nullable: true })
  nextCursor!: string | null;
}

/** Archives of comments or pages, assessed by the workers. Nothing of them comes before moderators. */
@ApiTags('batches')
@Controller('v1/batches')
export class BatchesController {
  constructor(
    private readonly batches: BatchesService,
    private readonly models: ModelsService,
    @Inject(CONFIG) private readonly config: Config,
    private readonly tenantModels: TenantModels,
  ) {}

  @Post()
  @HttpCode(202)
  @Roles('service', 'analyst', 'lead')
  @RouteConfig({ streamsBody: true, maxBodyBytes: MAX_BODY_BYTES })
  @ApiOperation({
    summary: 'Assess a file (JSON Lines or CSV, gzip too), {"comments": []} / {"pages": []}, or {"file"} of the server',
  })
  @ApiConsumes(...Object.keys(FILE_TYPES), 'application/json')
  @ApiBody({
    schema: {
      type: 'object',
      properties: {
        comments: { type: 'array', items: {} },
        pages: { type: 'array', items: {} },
        file: {
          type: 'string',
          description: 'For admins: a path within PARLEY_FILES_DIR (JSON Lines or CSV, .gz too)',
        },
      },
    },
  })
  @ApiAcceptedResponse({ type: BatchDto })
  async add(
    @Req() request: FastifyRequest,
    @Query() query: NewBatchQueryDto,
    @CallerOf() caller: Caller,
  ): Promise<BatchView> {
    const { body } = request;
    if (body instanceof Readable) {
      const type = request.headers['content-type']!.split(';')[0]!.trim().toLowerCase() as keyof typeof FILE_TYPES;
      return this.batches.add(caller, query, fileRows(body, FILE_TYPES[type]));
    }
    const { file } = (body ?? {}) as { file?: unknown };
    if (file !== undefined) {
      if (caller.role !== 'admin') throw new ParleyError('FORBIDDEN', 'files of the server are for admins');
      return this.batches.add(caller, query, await serverFileRows(this.config.filesDir, file));
    }
    const { kind, rows } = bodyRows(body);
    return this.batches.add(caller, { kind, explain: query.explain }, rows);
  }

  @Get()
  @Roles('service', 'analyst', 'lead')
  @ApiOkResponse({ type: BatchListDto })
  async list(@Query() query: BatchListQueryDto, @CallerOf() caller: Caller): Promise<BatchListDto> {
    return this.batches.list(caller, query);
  }

  @Get(':id')
  @Roles('service', 'analyst', 'lead')
  @ApiOkResponse({ type: BatchDto })
  async find(@Param('id') id: string, @CallerOf() caller: Caller): Promise<BatchView> {
    return this.batches.find(caller, id);
  }

  @Get(':id/results')
  @Roles('service', 'analyst', 'lead')
  @ApiOperation({ summary: 'A line for each row that is done, in the order of the rows' })
  @ApiProduces('application/x-ndjson', 'text/csv')
  async results(
    @Param('id') id: string,
    @Query() query: ResultsQueryDto,
    @CallerOf() caller: Caller,
  ): Promise<StreamableFile> {
    const batch = await this.batches.find(caller, id);
    if (batch.state === 'receiving' || batch.state === 'running') {
      throw new ParleyError(
        'CONFLICT',
        `the batch is ${batch.state}: ${batch.done + batch.failed} of ${batch.total} rows are done`,
      );
    }
    const isCsv = query.format === 'csv';
    const lines = isCsv ? this.csv(caller, id) : this.jsonLines(id);
    return new StreamableFile(Readable.from(lines, { objectMode: false }), {
      type: isCsv ? 'text/csv; charset=utf-8; header=present' : 'application/x-ndjson',
      disposition: `attachment; filename="batch-${id}.${query.format}"`,
    });
  }

  @Sse(':id/events')
  @Roles('service', 'analyst', 'lead')
  @ApiOperation({ summary: 'The batch every second, as server-sent events, until it is over' })
  events(@Param('id') id: string, @CallerOf() caller: Caller): Observable<{ data: BatchView }> {
    return timer(0, EVENT_MS).pipe(
      concatMap(async () => ({ data: await this.batches.find(caller, id) })),
      takeWhile(({ data }) => data.state !== 'done' && data.state !== 'cancelled', true),
    );
  }

  @Post(':id/pause')
  @HttpCode(200)
  @Roles('service', 'analyst', 'lead')
  @ApiOkResponse({ type: BatchDto })
  async pause(@Param('id') id: string, @CallerOf() caller: Caller): Promise<BatchView> {
    return this.batches.pause(caller, id);
  }

  @Post(':id/resume')
  @HttpCode(200)
  @Roles('service', 'analyst', 'lead')
  @ApiOkResponse({ type: BatchDto })
  async resume(@Param('id') id: string, @CallerOf() caller: Caller): Promise<BatchView> {
    return this.batches.resume(caller, id);
  }

  @Post(':id/cancel')
  @HttpCode(200)
  @Roles('service', 'analyst', 'lead')
  @ApiOkResponse({ type: BatchDto })
  async cancel(@Param('id') id: string, @CallerOf() caller: Caller): Promise<BatchView> {
    return this.batches.cancel(caller, id);
  }

  @Delete(':id')
  @HttpCode(204)
  @Roles('service', 'analyst', 'lead')
  @ApiOperation({ summary: 'Erase a batch, its rows and its results' })
  @ApiNoContentResponse()
  async delete(@Param('id') id: string, @CallerOf() caller: Caller): Promise<void> {
    await this.batches.delete(caller, id);
  }

  private async *jsonLines(id: string): AsyncGenerator<string> {
    for await (const lines of this.batches.results(id)) yield `${lines.join('\n')}\n`;
  }

  private async *csv({ tenantId }: Caller, id: string): AsyncGenerator<string> {
    const shipped = this.models.list().flatMap(({ heads }) => heads.map(({ axis }) => axis));
    const axes = [...shipped, ...(await this.tenantModels.axes(tenantId))];
    const own = axes.filter((axis) => !['spam', 'stance', 'reply'].includes(axis));
    const { header, rowsOf } = csvTable([...new Set(own)].toSorted());
    yield header;
    for await (const lines of this.batches.results(id)) yield lines.map(rowsOf).join('');
  }
}
