import { Readable } from 'node:stream';
import { Body, Controller, Delete, Get, HttpCode, Param, Post, Query, Req, Res, StreamableFile } from '@nestjs/common';
import { RouteConfig } from '@nestjs/platform-fastify';
import {
  ApiBody,
  ApiConsumes,
  ApiCreatedResponse,
  ApiNoContentResponse,
  ApiOkResponse,
  ApiOperation,
  ApiProduces,
  ApiTags,
} from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { DataSource } from 'typeorm';
import { type Caller, CallerOf, Roles } from '../../accounts/caller.js';
import type { WaitingRow } from '../../assessment/batches/batch-chunk.js';
import { FILE_TYPES, fileRows } from '../../assessment/batches/batch-upload.js';
import { BadInputError } from '../../core/errors.js';
import { LABELLED_COLUMNS, readObjects } from '../../files/datasets.js';
import { openTextStream } from '../../files/decode.js';
import {
  DatasetDto,
  DatasetListDto,
  DatasetRowsDto,
  DatasetVersionDto,
  FromDecisionsDto,
  PageQueryDto,
  RowsQueryDto,
  UploadQueryDto,
} from './datasets.dto.js';
import { DatasetsService, type DatasetVersionView, type DatasetView } from './datasets.service.js';
import { decisionRows, timeOf } from './decisions-source.js';

/** Of the JSON form, which is read whole; a file is streamed and may have any size. */
const MAX_BODY_BYTES = 64 * 1024 * 1024;

/** Labelled data. */
@ApiTags('datasets')
@Roles('analyst', 'lead')
@Controller('v1/datasets')
export class DatasetsController {
  constructor(
    private readonly datasets: DatasetsService,
    private readonly dataSource: DataSource,
  ) {}

  @Post()
  @RouteConfig({ streamsBody: true, maxBodyBytes: MAX_BODY_BYTES })
  @ApiOperation({
    summary:
      'Take labelled rows in: a file (JSON Lines or CSV, gzip too) or {"rows": []}. 200: these rows are there already',
  })
  @ApiConsumes(...Object.keys(FILE_TYPES), 'application/json')
  @ApiBody({ schema: { type: 'object', properties: { rows: { type: 'array', items: {} } } } })
  @ApiCreatedResponse({ type: DatasetVersionDto })
  async add(
    @Req() request: FastifyRequest,
    @Query() query: UploadQueryDto,
    @CallerOf() caller: Caller,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<DatasetVersionView> {
    const { version, isNew } = await this.datasets.add(caller, query, rowsOf(request, query.format), {
      kind: 'upload',
      file: query.file ?? null,
    });
    void reply.status(isNew ? 201 : 200);
    return version;
  }

  @Post('from-decisions')
  @ApiOperation({ summary: 'Labelled rows of what moderators decided, or a version corrected by it' })
  @ApiCreatedResponse({ type: DatasetVersionDto })
  async addDecisions(
    @Body() body: FromDecisionsDto,
    @CallerOf() caller: Caller,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<DatasetVersionView> {
    const { axis = null, since = null, queue = null } = body;
    const base = body.base
      ? await this.datasets.version(caller.tenantId, body.base.dataset, String(body.base.version ?? 'latest'))
      : null;
    const query = { axis, queue, since: timeOf(since) };
    const { rows, counts } = decisionRows(this.dataSource, caller.tenantId, query, base?.id ?? null);
    const { version, isNew } = await this.datasets.add(caller, body, rows, () => ({
      kind: 'decisions',
      axis,
      since,
      queue,
      base: base === null ? null : { dataset: base.name, version: base.version, digest: base.digest },
      ...counts,
    }));
    void reply.status(isNew ? 201 : 200);
    return version;
  }

  @Get()
  @ApiOkResponse({ type: DatasetListDto })
  list(@Query() query: PageQueryDto, @CallerOf() caller: Caller): Promise<DatasetListDto> {
    return this.datasets.list(caller.tenantId, query);
  }

  @Get(':dataset')
  @ApiOperation({ summary: 'By id or name' })
  @ApiOkResponse({ type: DatasetDto })
  find(@Param('dataset') dataset: string, @CallerOf() caller: Caller): Promise<DatasetView> {
    return this.datasets.find(caller.tenantId, dataset);
  }

  @Delete(':dataset')
  @HttpCode(204)
  @ApiOperation({ summary: 'Erase a data set with all of its versions' })
  @ApiNoContentResponse()
  async remove(@Param('dataset') dataset: string, @CallerOf() caller: Caller): Promise<void> {
    await this.datasets.remove(caller, dataset);
  }

  @Get(':dataset/versions/:version')
  @ApiOperation({ summary: 'A version by its number, or `latest`: axes, classes, languages, fields, faults' })
  @ApiOkResponse({ type: DatasetVersionDto })
  version(
    @Param('dataset') dataset: string,
    @Param('version') version: string,
    @CallerOf() caller: Caller,
  ): Promise<DatasetVersionView> {
    return this.datasets.version(caller.tenantId, dataset, version);
  }

  @Get(':dataset/versions/:version/rows')
  @ApiOkResponse({ type: DatasetRowsDto })
  async rows(
    @Param('dataset') dataset: string,
    @Param('version') version: string,
    @Query() query: RowsQueryDto,
    @CallerOf() caller: Caller,
  ): Promise<DatasetRowsDto> {
    return this.datasets.rows(await this.datasets.version(caller.tenantId, dataset, version), query);
  }

  @Get(':dataset/versions/:version/agreement')
  @ApiOperation({ summary: 'How far people agree, where several labelled rows of one id' })
  @ApiOkResponse({ description: '{"labellers", "sharedRows", "pairs"}' })
  async agreement(
    @Param('dataset') dataset: string,
    @Param('version') version: string,
    @CallerOf() caller: Caller,
  ): Promise<object> {
    return this.datasets.agreement(await this.datasets.version(caller.tenantId, dataset, version));
  }

  @Get(':dataset/versions/:version/file')
  @ApiOperation({ summary: 'Every row, as handed in' })
  @ApiProduces('application/x-ndjson')
  async file(
    @Param('dataset') dataset: string,
    @Param('version') version: string,
    @CallerOf() caller: Caller,
  ): Promise<StreamableFile> {
    const found = await this.datasets.version(caller.tenantId, dataset, version);
    const name = found.name.replace(/[^\w.-]/g, '_');
    return new StreamableFile(Readable.from(this.datasets.file(found), { objectMode: false }), {
      type: 'application/x-ndjson',
      disposition: `attachment; filename="${name}-${found.version}.jsonl"`,
    });
  }
}

/** @throws BadInputError for a body that is neither a file nor a list of rows, or a CSV header without the needed columns. */
async function* rowsOf(request: FastifyRequest, format: 'jsonl' | 'csv' | undefined): AsyncGenerator<WaitingRow> {
  const { body } = request;
  if (!(body instanceof Readable)) {
    const { rows } = (body ?? {}) as { rows?: unknown };
    if (!Array.isArray(rows)) {
      throw new BadInputError('the body must be a file of rows or {"rows": []}', [
        { path: 'rows', message: 'must be a list' },
      ]);
    }
    for (const [index, row] of (rows as unknown[]).entries()) yield { line: index + 1, json: JSON.stringify(row) };
    return;
  }
  const type = request.headers['content-type']!.split(';')[0]!.trim().toLowerCase() as keyof typeof FILE_TYPES;
  if ((format ?? FILE_TYPES[type]) === 'jsonl') {
    yield* fileRows(body, 'jsonl');
    return;
  }
  for await (const { line, json, error } of readObjects(openTextStream(body, 'the file'), 'csv', LABELLED_COLUMNS)) {
    yield error === undefined ? { line, json: JSON.stringify(json) } : { line, error: error.message };
  }
}
