import { promisify } from 'node:util';
import { gzip } from 'node:zlib';
import { Injectable } from '@nestjs/common';
import { TargetsService } from '../../assessment/targets.service.js';
import type { Evaluation } from '../../core/evaluation/evaluation.js';
import { type DataRef, DataRefs, refName } from '../data-refs.js';
import { ModelCatalog, type ModelRef } from '../registry/model-catalog.js';
import type { ExperimentOutcome, ExperimentRunner, RunningExperiment } from '../running-experiment.js';
import { type TaskOptions, WorkPool } from '../work/work-pool.js';
import type { EvaluateOptions } from './evaluate-task.js';

/** What an evaluation is asked for: the same at any time. */
export interface EvaluationRequest extends EvaluateOptions {
  readonly data: readonly DataRef[];
  readonly models: readonly ModelRef[];
}

const gzipped = promisify(gzip);

/** Evaluations: as runs, and for a gate that somebody waits at. */
@Injectable()
export class EvaluationRunner implements ExperimentRunner {
  constructor(
    private readonly refs: DataRefs,
    private readonly catalog: ModelCatalog,
    private readonly targets: TargetsService,
    private readonly pool: WorkPool,
  ) {}

  async run({ tenantId, request, signal, onProgress }: RunningExperiment): Promise<ExperimentOutcome> {
    const evaluation = await this.measure(tenantId, request as EvaluationRequest, { signal, onProgress });
    return { result: shortened(evaluation), artifact: await gzipped(JSON.stringify(evaluation)) };
  }

  /** @throws ParleyError as the data, the models or the run have it. */
  async measure(
    tenantId: string,
    { data, models, ...options }: EvaluationRequest,
    taskOptions: Omit<TaskOptions, 'sources' | 'take'>,
  ): Promise<Evaluation> {
    const sources = await Promise.all(data.map((ref) => this.refs.source(tenantId, ref)));
    const { evaluation } = await this.pool.run(
      'evaluate',
      {
        names: data.map(refName),
        rows: data.reduce((sum, { rows }) => sum + rows, 0),
        models: await this.catalog.parts(tenantId, models),
        targets: (await this.targets.list(tenantId)).map(({ name, aliases, opposed }) => ({ name, aliases, opposed })),
        options,
      },
      { ...taskOptions, sources },
    );
    return evaluation;
  }
}

/** What a list of runs shows. */
function shortened({ rows, faultyRows, axes, notes }: Evaluation): object {
  return {
    rows,
    faultyRows,
    notes,
    axes: axes.map(({ axis, schema, results }) => ({
      axis,
      rows: schema.rows,
      results: results.map(({ model, figures }) => ({
        model,
        figures: Object.fromEntries(Object.entries(figures).map(([name, { value }]) => [name, value])),
      })),
    })),
  };
}
