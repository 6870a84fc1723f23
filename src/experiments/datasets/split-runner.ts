import { Injectable } from '@nestjs/common';
import type { SplitOptions } from '../../core/evaluation/splits.js';
import { DataRefs } from '../data-refs.js';
import type { ExperimentOutcome, ExperimentRunner, RunningExperiment } from '../running-experiment.js';
import { WorkPool } from '../work/work-pool.js';

/** What a split is asked for, with the version that makes it the same at any time. */
export interface SplitRequest extends Omit<SplitOptions, 'shares'> {
  /** In order, the one trained on first; an object would lose it in the database. */
  readonly parts: readonly { readonly name: string; readonly share: number }[];
  readonly dataset: string;
  readonly version: number;
  readonly versionId: string;
  readonly digest: string;
}

@Injectable()
export class SplitRunner implements ExperimentRunner {
  constructor(
    private readonly refs: DataRefs,
    private readonly pool: WorkPool,
  ) {}

  async run({ tenantId, request, signal, onProgress }: RunningExperiment): Promise<ExperimentOutcome> {
    const { dataset, version, versionId, digest, parts, ...rest } = request as SplitRequest;
    const options = { ...rest, shares: Object.fromEntries(parts.map(({ name, share }) => [name, share])) };
    const whole = { dataset, version, versionId, digest, rows: 0, split: null, part: null };
    const sources = [await this.refs.source(tenantId, whole)];
    const { result, partOf } = await this.pool.run('split', options, { sources, signal, onProgress });
    return { result, artifact: Buffer.from(partOf) };
  }
}
