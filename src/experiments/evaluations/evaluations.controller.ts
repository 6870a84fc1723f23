import { promisify } from 'node:util';
import { gunzip } from 'node:zlib';
import { Body, Controller, Get, HttpCode, Param, Post, Query, Res } from '@nestjs/common';
import { ApiAcceptedResponse, ApiOkResponse, ApiOperation, ApiProduces, ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { type Caller, CallerOf, Roles } from '../../accounts/caller.js';
import { BadInputError } from '../../core/errors.js';
import type { Evaluation } from '../../core/evaluation/evaluation.js';
import type { Renames } from '../../core/evaluation/renames.js';
import { reportHtml } from '../../core/evaluation/report.js';
import { DataRefs, refName } from '../data-refs.js';
import { PageQueryDto } from '../datasets/datasets.dto.js';
import { ExperimentsService, type RunView } from '../experiments.service.js';
import { ModelCatalog } from '../registry/model-catalog.js';
import { RunRoutes } from '../run-routes.js';
import { EvaluationListDto, RunDto } from '../runs.dto.js';
import type { EvaluationRequest } from './evaluation-runner.js';
import { NewEvaluationDto, ReportQueryDto } from './evaluations.dto.js';

const gunzipped = promisify(gunzip);
/** The report is one file: its own styles, no script, nothing from outside, no origin of ours. */
const REPORT_POLICY =
  "default-src 'none'; style-src 'unsafe-inline'; img-src data:; base-uri 'none'; form-action 'none'; frame-ancestors 'self'; sandbox";

/** What models are worth on labelled data. */
@ApiTags('evaluations')
@Roles('analyst', 'lead')
@Controller('v1/evaluations')
export class EvaluationsController extends RunRoutes {
  constructor(
    runs: ExperimentsService,
    private readonly refs: DataRefs,
    private readonly catalog: ModelCatalog,
  ) {
    super(runs, 'evaluation');
  }

  @Post()
  @HttpCode(202)
  @ApiOperation({ summary: 'Measure models on labelled data, in the background' })
  @ApiAcceptedResponse({ type: RunDto })
  async add(@Body() body: NewEvaluationDto, @CallerOf() caller: Caller): Promise<RunView> {
    const { tenantId } = caller;
    const { commentsPerDay = 1_000, secondsPerItem = 20, baseRate = null, mostMissedOf100 = 10 } = body.workload ?? {};
    const request: EvaluationRequest = {
      data: await Promise.all(body.data.map((ref, index) => this.refs.resolve(tenantId, ref, `data.${index}`))),
      models: await this.catalog.resolve(tenantId, body.models ?? ['live']),
      axes: body.axes ?? [],
      target: body.target ?? null,
      slice: body.slice ?? null,
      group: body.group ?? null,
      identity: body.identity ?? false,
      swaps: body.swaps ?? false,
      only: body.only ? { field: body.only.field, value: body.only.value } : null,
      renames: checkedRenames(body.renames),
      floor: body.floor ?? true,
      seed: body.seed ?? 1,
      workload: { commentsPerDay, secondsPerItem, baseRate, mostMissedOf100 },
    };
    return this.runs.start(caller, this.kind, body.name ?? request.data.map(refName).join(', ').slice(0, 200), request);
  }

  @Get()
  @ApiOkResponse({ type: EvaluationListDto })
  async list(@Query() query: PageQueryDto, @CallerOf() caller: Caller): Promise<EvaluationListDto> {
    const { runs, nextCursor } = await this.runs.list(caller.tenantId, this.kind, query);
    return { evaluations: runs, nextCursor };
  }

  @Get(':id/result')
  @ApiOperation({ summary: 'All of it, as `parley evaluate --json` writes it' })
  @ApiOkResponse({ description: 'Format `parley-evaluation`' })
  result(@Param('id') id: string, @CallerOf() caller: Caller): Promise<Evaluation> {
    return this.evaluation(caller, id);
  }

  @Get(':id/report')
  @ApiOperation({ summary: 'The report: one HTML file that asks for nothing outside' })
  @ApiProduces('text/html')
  async report(
    @Param('id') id: string,
    @Query() query: ReportQueryDto,
    @CallerOf() caller: Caller,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<string> {
    const evaluation = await this.evaluation(caller, id);
    void reply.headers({
      'content-type': 'text/html; charset=utf-8',
      'content-security-policy': REPORT_POLICY,
      'content-disposition': `${query.download ? 'attachment' : 'inline'}; filename="evaluation-${id}.html"`,
      'x-content-type-options': 'nosniff',
    });
    return reportHtml(evaluation);
  }

  private async evaluation(caller: Caller, id: string): Promise<Evaluation> {
    const bytes = await this.runs.artifact(caller.tenantId, this.kind, id);
    return JSON.parse((await gunzipped(bytes)).toString('utf8')) as Evaluation;
  }
}

function checkedRenames(renames: unknown): Renames | null {
  if (renames === undefined || renames === null) return null;
  for (const [axis, names] of Object.entries(renames)) {
    const isRecord = typeof names === 'object' && names !== null && !Array.isArray(names);
    if (isRecord && Object.values(names).every((name) => typeof name === 'string' && name.trim() !== '')) continue;
    const path = `renames.${axis.slice(0, 200)}`;
    throw new BadInputError(`${path}: must be an object of old class to new class`, [
      { path, message: 'must be an object of old class to new class' },
    ]);
  }
  return renames as Renames;
}
