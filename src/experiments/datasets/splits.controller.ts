import { Readable } from 'node:stream';
import { Body, Controller, Get, HttpCode, Param, Post, StreamableFile } from '@nestjs/common';
import {
  ApiAcceptedResponse,
  ApiOkResponse,
  ApiOperation,
  ApiProduces,
  ApiProperty,
  ApiPropertyOptional,
  ApiTags,
} from '@nestjs/swagger';
import { Transform, Type } from 'class-transformer';
import {
  ArrayMaxSize,
  IsArray,
  IsIn,
  IsInt,
  IsObject,
  IsOptional,
  IsString,
  Max,
  MaxLength,
  Min,
  ValidateNested,
} from 'class-validator';
import { type Caller, CallerOf, Roles } from '../../accounts/caller.js';
import { decodeRows } from '../../assessment/batches/batch-chunk.js';
import { ParleyError } from '../../core/errors.js';
import type { LeakReport } from '../../core/evaluation/leaks.js';
import { TIES, type Tie } from '../../core/evaluation/row-ties.js';
import { createSplitter } from '../../core/evaluation/splits.js';
import { DataRefDto, DataRefs } from '../data-refs.js';
import { ExperimentsService, type RunView } from '../experiments.service.js';
import { RunDto, SplitListDto } from '../runs.dto.js';
import type { RowSource } from '../work/work-pool.js';
import { WorkPool } from '../work/work-pool.js';
import { DatasetsService } from './datasets.service.js';
import type { SplitRequest } from './split-runner.js';

const MAX_LISTED = 200;
const SHARES = { train: 0.8, dev: 0.1, test: 0.1 };

export class NewSplitDto {
  @ApiPropertyOptional({ default: 1, description: 'Decides which group goes where' })
  @IsOptional()
  @Min(0)
  @Max(2 ** 31)
  @IsInt()
  seed?: number;

  @ApiPropertyOptional({ type: Object, description: 'Part to share, taken relative to their sum', example: SHARES })
  @IsOptional()
  @IsObject()
  @Transform(({ obj }: { obj: { shares?: unknown } }) => obj.shares)
  shares?: Record<string, number> | null;

  @ApiPropertyOptional({ type: [String], enum: TIES, description: 'What is kept together; all where absent' })
  @IsOptional()
  @IsIn(TIES, { each: true })
  @IsArray()
  keep?: Tie[] | null;

  @ApiPropertyOptional({ type: [String], description: 'Fields whose equal values are kept together too' })
  @IsOptional()
  @ArrayMaxSize(20)
  @MaxLength(200, { each: true })
  @IsString({ each: true })
  @IsArray()
  fields?: string[] | null;
}

export class LeakQueryDto {
  @ApiProperty({ type: DataRefDto, description: 'What a model was trained on' })
  @Type(() => DataRefDto)
  @ValidateNested()
  @IsObject()
  a!: DataRefDto;

  @ApiProperty({ type: DataRefDto, description: 'What it is to be measured on' })
  @Type(() => DataRefDto)
  @ValidateNested()
  @IsObject()
  b!: DataRefDto;
}

/** Parts of labelled data that know nothing of each other. */
@ApiTags('datasets')
@Roles('analyst', 'lead')
@Controller('v1/datasets')
export class SplitsController {
  constructor(
    private readonly datasets: DatasetsService,
    private readonly runs: ExperimentsService,
    private readonly refs: DataRefs,
    private readonly pool: WorkPool,
  ) {}

  @Post('leaks')
  @HttpCode(200)
  @ApiOperation({ summary: 'Which rows of b are known from a: the same or nearly the same text, author, thread' })
  @ApiOkResponse({ description: 'Counts, with examples by id' })
  async leaks(@Body() body: LeakQueryDto, @CallerOf() { tenantId }: Caller): Promise<LeakReport> {
    const sources: RowSource[] = [];
    for (const name of ['a', 'b'] as const) {
      sources.push(await this.refs.source(tenantId, await this.refs.resolve(tenantId, body[name], name)));
    }
    return this.pool.run('leaks', null, { sources, awaited: true });
  }

  @Post(':dataset/versions/:version/splits')
  @HttpCode(202)
  @ApiOperation({ summary: 'Split a version, in the background; what leaks between the parts stands in the result' })
  @ApiAcceptedResponse({ type: RunDto })
  async add(
    @Param('dataset') dataset: string,
    @Param('version') version: string,
    @Body() body: NewSplitDto,
    @CallerOf() caller: Caller,
  ): Promise<RunView> {
    const found = await this.datasets.version(caller.tenantId, dataset, version);
    const shares = body.shares ?? SHARES;
    // Says at once what is wrong with the shares.
    createSplitter({ seed: 1, shares });
    const request: SplitRequest = {
      dataset: found.name,
      version: found.version,
      versionId: found.id,
      digest: found.digest,
      seed: body.seed ?? 1,
      parts: Object.entries(shares).map(([name, share]) => ({ name, share })),
      keep: body.keep ?? TIES,
      fields: body.fields ?? [],
    };
    return this.runs.start(caller, 'split', `${found.name}@${found.version}`, request);
  }

  @Get(':dataset/versions/:version/splits')
  @ApiOkResponse({ type: SplitListDto })
  async list(
    @Param('dataset') dataset: string,
    @Param('version') version: string,
    @CallerOf() { tenantId }: Caller,
  ): Promise<SplitListDto> {
    const { id } = await this.datasets.version(tenantId, dataset, version);
    const { runs } = await this.runs.list(tenantId, 'split', { limit: MAX_LISTED, versionId: id });
    return { splits: runs };
  }

  @Get(':dataset/versions/:version/splits/:id')
  @ApiOkResponse({ type: RunDto })
  async find(
    @Param('dataset') dataset: string,
    @Param('version') version: string,
    @Param('id') id: string,
    @CallerOf() { tenantId }: Caller,
  ): Promise<RunView> {
    const { id: versionId } = await this.datasets.version(tenantId, dataset, version);
    const run = await this.runs.find(tenantId, 'split', id);
    if ((run.request as SplitRequest).versionId === versionId) return run;
    throw new ParleyError('NOT_FOUND', 'this version has no such split');
  }

  @Get(':dataset/versions/:version/splits/:id/parts/:part')
  @ApiOperation({ summary: 'The rows of a part, as handed in' })
  @ApiProduces('application/x-ndjson')
  async part(
    @Param('dataset') dataset: string,
    @Param('version') version: string,
    @Param('id') split: string,
    @Param('part') part: string,
    @CallerOf() { tenantId }: Caller,
  ): Promise<StreamableFile> {
    const found = await this.datasets.version(tenantId, dataset, version);
    const ref = await this.refs.resolve(
      tenantId,
      { dataset: found.datasetId, version: found.version, split, part },
      'part',
    );
    const source = await this.refs.source(tenantId, ref);
    const name = `${found.name}-${found.version}-${part}`.replace(/[^\w.-]/g, '_');
    return new StreamableFile(Readable.from(lines(source), { objectMode: false }), {
      type: 'application/x-ndjson',
      disposition: `attachment; filename="${name}.jsonl"`,
    });
  }
}

async function* lines(source: RowSource): AsyncGenerator<string> {
  for await (const bytes of source()) {
    yield decodeRows(bytes)
      .map(({ json }) => `${json}\n`)
      .join('');
  }
}
