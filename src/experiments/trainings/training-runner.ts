import { Injectable } from '@nestjs/common';
import { type ModelManifest, modelId } from '../../core/classify/model-format.js';
import { recordAudit } from '../../storage/audit.js';
import { type DataRef, DataRefs, refName } from '../data-refs.js';
import { insertModel } from '../registry/model-rows.js';
import type { ExperimentOutcome, ExperimentRunner, RunningExperiment } from '../running-experiment.js';
import { WorkPool } from '../work/work-pool.js';
import type { TrainOptionsDto } from './train-task.js';

/** What a training is asked for: the same at any time, and so are its bytes. */
export interface TrainingRequest extends TrainOptionsDto {
  readonly data: readonly DataRef[];
  readonly dev: readonly DataRef[];
  /** Targets with their aliases, as they were when it was asked for. */
  readonly targets: readonly {
    readonly name: string;
    readonly aliases: readonly string[];
    readonly opposed: readonly string[];
  }[];
}

@Injectable()
export class TrainingRunner implements ExperimentRunner {
  constructor(
    private readonly refs: DataRefs,
    private readonly pool: WorkPool,
  ) {}

  async run({ id, tenantId, request, createdBy, signal, onProgress }: RunningExperiment): Promise<ExperimentOutcome> {
    const { data, dev, targets, ...options } = request as TrainingRequest;
    const sources = await Promise.all([...data, ...dev].map((ref) => this.refs.source(tenantId, ref)));
    const named = (refs: readonly DataRef[]) => refs.map((ref) => ({ name: refName(ref), digest: ref.digest }));
    const { result, ...files } = await this.pool.run(
      'train',
      { data: named(data), dev: named(dev), targets, options },
      { sources, signal, onProgress },
    );
    const manifest = JSON.parse(files.manifestText) as ModelManifest;
    const model = modelId(manifest);
    return {
      result: { model, ...result },
      keep: async (manager) => {
        const rowId = await insertModel(manager, tenantId, {
          ...files,
          manifest,
          origin: { kind: 'training', training: id },
          createdBy: createdBy.name,
        });
        await recordAudit(manager, {
          tenantId,
          actor: createdBy,
          action: 'model.trained',
          subjectKind: 'model',
          subjectId: rowId,
          detail: { model, training: id, data: data.map(refName) },
        });
      },
    };
  }
}
